// Tells which parts of Node a run has loaded, in the file that OPSREADY_BUILTINS names.

const { writeFileSync } = require('node:fs')

process.on('exit', () => writeFileSync(process.env.OPSREADY_BUILTINS, process.moduleLoadList.join('\n')))
