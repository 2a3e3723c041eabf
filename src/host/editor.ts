/** A text in the editor of a person, as git opens one: in a private file of its own, which is gone afterwards. */

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** The command line of the editor; `undefined` where none is named, or the terminal cannot show one. */
export const editorOf = (env: Env): string | undefined =>
  env['TERM'] === 'dumb'
    ? undefined
    : [env['VISUAL'], env['EDITOR']].find((named) => named !== undefined && named.trim() !== '')

/** Where a file is opened; the name of the file is the one argument that is not the person's own. */
const open = (editor: string, file: string): Promise<number | null> =>
  new Promise((done) => {
    const windows = process.platform === 'win32'
    const child = windows
      ? spawn(`${editor} "${file}"`, { stdio: 'inherit', shell: true })
      : spawn('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' })
    child.on('error', () => done(null))
    child.on('close', (code) => done(code))
  })

/** What was saved, line ends as `\n`; `undefined` where the editor did not end well: then nothing is taken. */
export const editText = async (editor: string, text: string): Promise<string | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-'))
  try {
    const file = join(folder, 'note.md')
    writeFileSync(file, text === '' ? '' : `${text}\n`, { mode: 0o600 })
    if ((await open(editor, file)) !== 0) return undefined
    return readFileSync(file, 'utf8').replaceAll(/\r\n?/g, '\n')
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
