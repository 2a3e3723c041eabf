// A writer for the lock tests: appends its lines one by one through the real files, built by the test that starts it.
const [, , host, file, name, count] = process.argv
const { realFiles } = await import(host)
const files = realFiles(process.cwd())
for (let index = 0; index < Number(count); index += 1)
  await files.update(file, (current) => Buffer.concat([current ?? Buffer.alloc(0), Buffer.from(`${name} ${index}\n`)]))
