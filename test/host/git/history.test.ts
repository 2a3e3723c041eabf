import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { History, Told } from '#commands/host.ts'
import { realGit } from '#host/git/index.ts'
import { commitAll, emptyFolder, git, hasGit, repository, trap, write } from '../../support/repository.ts'

const here = hasGit ? describe : describe.skip.bind(describe)
const historyOf = (folder: string): History => realGit().history(folder)
const text = (told: Told<Uint8Array | undefined>): string | undefined =>
  told.known && told.value !== undefined ? new TextDecoder().decode(told.value) : undefined
const valueOf = <Value>(told: Told<Value>): Value => {
  if (!told.known) throw new Error(told.reason)
  return told.value
}

here(`the history behind a work tree${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('resolves names to commits, and nothing else', async () => {
    const folder = repository({ 'a.md': 'a' })
    const head = git(folder, 'rev-parse', 'HEAD').trim()
    git(folder, 'tag', '-a', '-m', 'x', 'v1')
    const history = historyOf(folder)
    for (const ref of ['HEAD', 'main', 'v1', head])
      expect(await history.resolve(ref), ref).toEqual({ known: true, value: head })
    for (const ref of ['nope', '', 'HEAD:a.md', '--all', '--output=x', '-h', '--git-dir', 'main\nHEAD', 'a\0b'])
      expect(await history.resolve(ref), ref).toEqual({ known: false, reason: 'no-such-ref' })
  })

  it('tells of each author by the name and address that the repository keeps for them', async () => {
    const folder = repository({ 'a.md': 'a', '.mailmap': 'Ada Byron <ada@example.org> <test@example.org>\n' })
    const history = historyOf(folder)
    const authors: string[] = []
    for await (const { name, email } of history.commits(git(folder, 'rev-parse', 'HEAD').trim()))
      authors.push(`${name} ${email}`)
    expect(new Set(authors)).toEqual(new Set(['Ada Byron ada@example.org']))
  })

  it('writes no file, whatever a ref looks like', async () => {
    const folder = repository({ 'a.md': 'a' })
    for (const ref of ['--output=stolen', '--git-path', '--show-toplevel', '--stdin'])
      expect((await historyOf(folder).resolve(ref)).known).toBe(false)
    expect(existsSync(join(folder, 'stolen'))).toBe(false)
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })

  it('finds the commits that touched a path, newest first, with what each left there', async () => {
    const folder = repository({ 'm.yaml': 'one' })
    write(folder, { 'm.yaml': 'two' })
    const second = commitAll(folder, 'two', '2026-11-02')
    write(folder, { 'other.md': 'x' })
    commitAll(folder, 'other', '2026-11-03')
    rmSync(join(folder, 'm.yaml'))
    const third = commitAll(folder, 'gone', '2026-11-04')
    const history = historyOf(folder)
    const touches = valueOf(await history.touches(third, 'm.yaml'))
    expect(touches.map(({ commit, blob }) => [commit, blob !== undefined])).toEqual([
      [third, false],
      [second, true],
      [expect.stringMatching(/^[0-9a-f]{40}$/), true],
    ])
    expect(touches.slice(0, 2).map(({ on }) => on)).toEqual(['2026-11-04', '2026-11-02'])
    const kept: (string | undefined)[] = []
    for await (const blob of history.blobs([touches[1]!.blob!, touches[2]!.blob!], 100)) kept.push(text(blob))
    expect(kept).toEqual(['two', 'one'])
    expect(await history.touches(third, '*.yaml')).toEqual({ known: true, value: [] })
  })

  it('says what a merge left where both sides changed the path', async () => {
    const folder = repository({ 'm.yaml': 'base\n' })
    git(folder, 'checkout', '-q', '-b', 'side')
    write(folder, { 'm.yaml': 'side\n' })
    commitAll(folder, 'side', '2026-11-02')
    git(folder, 'checkout', '-q', 'main')
    write(folder, { 'm.yaml': 'main\n' })
    commitAll(folder, 'main', '2026-11-03')
    git(folder, 'merge', '-q', '--no-commit', '-s', 'ours', 'side')
    write(folder, { 'm.yaml': 'both\n' })
    const merge = commitAll(folder, 'merge', '2026-11-04')
    const history = historyOf(folder)
    const touches = valueOf(await history.touches(merge, 'm.yaml'))
    expect(touches).toHaveLength(4)
    const [newest] = touches
    expect([newest!.commit, text(await history.file(merge, 'm.yaml', 100))]).toEqual([merge, 'both\n'])
    for await (const blob of history.blobs([newest!.blob!], 100)) expect(text(blob)).toBe('both\n')
    expect(await history.mergeBase(git(folder, 'rev-parse', 'side').trim(), touches[1]!.commit)).toEqual({
      known: true,
      value: touches[3]!.commit,
    })
  })

  it('knows files, folders, links and modules of a commit by id', async () => {
    const folder = repository({ 'docs/a b.md': 'a', 'docs/ü\n.md': 'u', 'b.md': 'a' })
    symlinkSync('b.md', join(folder, 'link.md'))
    git(folder, 'add', '-A')
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${git(folder, 'rev-parse', 'HEAD').trim()},module`)
    git(folder, '-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'more')
    const history = historyOf(folder)
    const head = valueOf(await history.resolve('HEAD'))
    const all = valueOf(await history.entries(head))
    expect(Object.fromEntries([...all].map(([path, { kind }]) => [path, kind]))).toEqual({
      'docs/a b.md': 'file',
      'docs/ü\n.md': 'file',
      'b.md': 'file',
      'link.md': 'link',
      module: 'module',
    })
    expect(all.get('docs/a b.md')!.id).toBe(all.get('b.md')!.id)
    const some = valueOf(await history.entries(head, ['', 'docs', 'docs/ü\n.md', 'nope', '*.md', ':(glob)**']))
    expect([...some].map(([path, { kind }]) => [path, kind]).toSorted()).toEqual([
      ['docs', 'folder'],
      ['docs/ü\n.md', 'file'],
    ])
    expect(valueOf(await history.entries(head, []))).toEqual(new Map())
    expect(await history.file(head, 'link.md', 100)).toEqual({ known: true, value: undefined })
  })

  it('keeps no more of a blob than it may, and goes on after it', async () => {
    const folder = repository({ 'big.md': 'x'.repeat(200_000), 'empty.md': '', 'small.md': 'small' })
    const history = historyOf(folder)
    const head = valueOf(await history.resolve('HEAD'))
    const all = valueOf(await history.entries(head))
    const ids = ['big.md', 'empty.md', 'small.md'].map((path) => all.get(path)!.id)
    const tree = git(folder, 'rev-parse', 'HEAD^{tree}').trim()
    const seen: unknown[] = []
    for await (const blob of history.blobs([ids[0]!, tree, '0'.repeat(40), ids[1]!, ids[2]!], 1000))
      seen.push(blob.known ? text(blob) : blob.reason)
    expect(seen).toEqual(['too-large', 'missing-object', 'missing-object', '', 'small'])
  })

  it('says that a shallow clone does not know, where it does not', async () => {
    const folder = repository({ 'm.yaml': 'one' })
    const first = git(folder, 'rev-parse', 'HEAD').trim()
    write(folder, { 'm.yaml': 'two' })
    const second = commitAll(folder, 'two')
    const clone = join(emptyFolder(), 'clone')
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone)
    const history = historyOf(clone)
    expect([await history.shallow(), await historyOf(folder).shallow()]).toEqual([
      { known: true, value: true },
      { known: true, value: false },
    ])
    expect(await history.resolve(first)).toEqual({ known: false, reason: 'no-such-ref' })
    expect(await history.mergeBase(first, second)).toEqual({ known: false, reason: 'shallow' })
    expect(await history.mergeBase(second, second)).toEqual({ known: true, value: second })
    expect(valueOf(await history.touches(second, 'm.yaml'))).toHaveLength(1)
  })

  it('says where two commits have nothing in common, and where there is no repository', async () => {
    const folder = repository({ 'a.md': 'a' })
    const main = git(folder, 'rev-parse', 'HEAD').trim()
    git(folder, 'checkout', '-q', '--orphan', 'alone')
    const alone = commitAll(folder, 'alone')
    expect(await historyOf(folder).mergeBase(main, alone)).toEqual({ known: false, reason: 'unrelated' })
    const nowhere = historyOf(emptyFolder())
    expect((await nowhere.resolve('HEAD')).known).toBe(false)
    expect(await nowhere.touches(main, 'a.md')).toEqual({ known: false, reason: 'refused' })
    expect(await nowhere.entries(main)).toEqual({ known: false, reason: 'refused' })
    expect(await nowhere.file(main, 'a.md', 9)).toEqual({ known: false, reason: 'refused' })
  })

  it('fetches nothing and runs nothing for an object that is not there', async () => {
    const folder = repository({ 'a.md': 'a' })
    const { script, sprung } = trap(emptyFolder())
    const head = git(folder, 'rev-parse', 'HEAD').trim()
    const blob = git(folder, 'rev-parse', 'HEAD:a.md').trim()
    for (const [key, value] of [
      ['core.repositoryformatversion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', 'ssh://nowhere.example/x'],
      ['core.sshCommand', script],
      ['gpg.program', script],
      ['log.showSignature', 'true'],
      ['diff.external', script],
      ['core.fsmonitor', script],
      ['uploadpack.packObjectsHook', script],
    ] as const)
      git(folder, 'config', key, value)
    write(folder, { '.gitattributes': '*.md diff=evil filter=evil\n' })
    git(folder, 'config', 'diff.evil.textconv', script)
    git(folder, 'config', 'filter.evil.smudge', script)
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const history = historyOf(folder)
    expect(await history.file(head, 'a.md', 100)).toEqual({ known: false, reason: 'missing-object' })
    expect(valueOf(await history.touches(head, 'a.md'))).toHaveLength(1)
    expect(valueOf(await history.resolve('HEAD'))).toBe(head)
    expect(sprung()).toBe(false)
  })

  it('takes no replacement for an object', async () => {
    const folder = repository({ 'a.md': 'true' })
    const head = git(folder, 'rev-parse', 'HEAD').trim()
    write(folder, { 'a.md': 'false' })
    const lie = commitAll(folder, 'lie')
    git(folder, 'replace', head, lie)
    expect(text(await historyOf(folder).file(head, 'a.md', 100))).toBe('true')
  })
})
