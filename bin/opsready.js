#!/usr/bin/env node
'use strict'
require('../dist/quick/quick.cjs')
