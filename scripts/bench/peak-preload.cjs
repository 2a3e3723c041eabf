// Loaded before a measured run: writes its peak memory in KiB to the file in OPSREADY_BENCH_PEAK when it ends.
const { isMainThread } = require('node:worker_threads')

if (isMainThread)
  process.on('exit', () =>
    require('node:fs').writeFileSync(process.env.OPSREADY_BENCH_PEAK, String(process.resourceUsage().maxRSS)),
  )
