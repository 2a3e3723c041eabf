/**
 * Pages of this service, and pages that tell others how to do such a thing. Organisations keep standards and manuals in
 * repositories, and a manual on incidents is not what this service does in one.
 */

import { count } from '#core/sentence.ts'
import { defineSignal, found, type SignalReader } from '#core/observe/define.ts'
import type { RepositoryFacts } from '#core/observe/facts.ts'
import { headings, type Page } from '#core/observe/read/page.ts'
import { textOf } from '#core/observe/read/value.ts'
import { asPlaces, isPage } from './shared.ts'

const THINGS = 'services?|products?|programmes?|organi[sz]ations?|departments?'
/** Whoever writes for their own team says "our", and whoever writes for others says "your service". */
const YOURS = new RegExp(String.raw`\byour (?:own |team's )?(?:${THINGS})\b`, 'gi')
const OURS = new RegExp(String.raw`\bour\b|\bthis (?:${THINGS}|team)\b`, 'gi')
/** Rules for many. A repository of code may also say so of its users; one that is mostly pages says it to other teams. */
const RULES = /\b(?:(?:each|every) (?:team|service)|teams|services) (?:should|must|needs? to)\b/gi
/** A page on how such a page is written. */
const ON_WRITING = /^(?:how to (?:write|document|describe|draw)|writing|documenting|describing|drawing)\b/i

const titleOf = (page: Page): string => {
  const heading = headings(page)[0]?.text ?? ''
  return textOf(page.matter['title']) ?? heading
}

const times = (page: Page, pattern: RegExp): number => page.lines.join(' ').match(pattern)?.length ?? 0

/** Mostly pages: at least half of what is neither hidden nor a picture. */
const isHandbook = (paths: readonly string[]): boolean => {
  const seen = paths.filter((path) => !path.startsWith('.') && !/\.(?:png|jpe?g|gif|svg|webp|ico)$/i.test(path))
  return seen.filter(isPage).length * 2 >= seen.length
}

/** Leaves out pages that tell others how. What is no text, such as a picture, stays. */
export const ownPages = (
  { pages, paths }: Pick<RepositoryFacts, 'pages' | 'paths'>,
  named: readonly string[],
): readonly string[] => {
  if (named.length === 0) return named
  const patterns = isHandbook(paths) ? [YOURS, RULES] : [YOURS]
  return named.filter((path) => {
    const page = pages.find((each) => each.path === path)
    if (page === undefined) return true
    const toOthers = patterns.reduce((sum, pattern) => sum + times(page, pattern), 0)
    return !ON_WRITING.test(titleOf(page)) && toOthers <= times(page, OURS)
  })
}

/** A signal that is met by a page of this kind being there, which is about this service. */
export const written = (
  id: string,
  artefact: string,
  what: string,
  passes: (path: string) => boolean = () => true,
): SignalReader<'artefact' | 'pages' | 'paths'> =>
  defineSignal({
    id,
    needs: ['artefact', 'pages', 'paths'],
    judge: (facts) => {
      const own = ownPages(facts, facts.artefact(artefact).filter(passes))
      return found(asPlaces(own), `${count(own.length, 'file')} that may be ${what}.`, `file that may be ${what}`)
    },
  })
