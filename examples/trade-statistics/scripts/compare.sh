#!/bin/sh
# Two computations of the same tables must be equal, sums and unit values.
set -eu
diff -r /srv/work/first /srv/work/second
