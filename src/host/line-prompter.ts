/**
 * Prompts without repaint: numbered lines, one answer a line. For screen readers, poor terminals, and scripted input through
 * a pipe. The same actions as in the menu are words here.
 */

import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import {
  ACTIONS,
  type Choice,
  Interrupted,
  type Paint,
  type Prompter,
  type Reply,
  type Signal,
} from '#commands/host.ts'
import { editText } from './editor.ts'
import { onSignals } from './signals.ts'

export interface LinePrompterOf {
  readonly stdin: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly paint: Paint
  readonly editor: string | undefined
}

type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'end' }

/** Candidates offered for a text that cannot be taken. */
const MOST_NEAR = 9

/** At a keyboard, lines that come sooner than this after each other were pasted: nobody types so fast. */
const PASTE_MS = 40

/** How long what stands in an unfinished line takes to arrive, once it is asked for. */
const REST_MS = 10
const CTRL_C = '\u0003'

/** What works at every prompt, and at a question of a practice. */
const WORDS = 'or: back, skip, why, save, menu'
const NOTED = 'or: back, skip, why, note, save, menu'

/** A word that means an action, or nothing. */
const actionOf = (text: string): Reply<never> | undefined => {
  const word = text.toLowerCase()
  if (word === 'menu') return { kind: 'menu' }
  const action = ACTIONS.find((each) => each === word)
  return action === undefined ? undefined : { kind: 'action', action }
}

const byNumber = <Value extends string>(text: string, choices: readonly Choice<Value>[]): Value | undefined =>
  (/^\d+$/.test(text) ? choices[Number(text) - 1] : choices.find(({ value }) => value === text))?.value

/** Prompts on plain lines; throws Interrupted on a signal. */
export const linePrompter = ({ stdin, output, paint, editor }: LinePrompterOf): Prompter => {
  const reader = createInterface({ input: stdin, terminal: false, crlfDelay: Infinity })
  const waiting: string[] = []
  let ended = false
  let gone: Signal | undefined
  let wake: () => void = () => undefined
  reader.on('line', (text) => {
    waiting.push(text)
    wake()
  })
  reader.on('close', () => {
    ended = true
    wake()
  })
  stdin.on('error', () => wake())
  const quiet = onSignals((signal) => {
    gone ??= signal
    wake()
  })

  const line = async (): Promise<Line> => {
    for (;;) {
      if (gone !== undefined) throw new Interrupted(gone)
      const text = waiting.shift()
      if (text !== undefined) return { kind: 'line', text: text.trim() }
      if (ended) return { kind: 'end' }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }

  /** What the prompts say themselves, broken between words as wide as the terminal is now. */
  const fit = (text: string): string => paint.fit(text, 0)

  /** At a keyboard, what was typed or pasted before the question was shown does not answer it. */
  const show = (text: string): void => {
    if (stdin.isTTY) waiting.length = 0
    output.write(text)
  }

  /**
   * The last line of most pastes has no end. A terminal keeps such a line for the next answer, unseen; it hands it over only
   * where it is not to wait for whole lines.
   */
  const unfinished = async (): Promise<void> => {
    // On Windows a console that is asked in the middle of a line may lose it.
    if (process.platform === 'win32') return
    let rest = ''
    const hear = (chunk: Buffer): void => void (rest += chunk.toString('latin1'))
    stdin.on('data', hear)
    stdin.setRawMode(true)
    await setTimeout(REST_MS)
    stdin.setRawMode(false)
    stdin.off('data', hear)
    // For this moment it is a key like all others.
    if (rest.includes(CTRL_C)) gone ??= 'SIGINT'
    if (rest === '' || ended) return
    reader.write('\n')
    // It stands on the screen, as it was pasted.
    output.write('\n')
  }

  /** What was pasted together with a line. It was meant for the question on the screen, and never for the next one. */
  const pasted = async (): Promise<readonly string[]> => {
    for (let before = -1; stdin.isTTY && waiting.length > before; await setTimeout(PASTE_MS)) before = waiting.length
    if (!stdin.isTTY) return []
    await unfinished()
    return waiting.splice(0).map((text) => text.trim())
  }

  /** What one line or one paste says: a field makes one line of it, anything else takes the first. */
  const whole = async (first: string, isField: boolean): Promise<string> => {
    const more = (await pasted()).filter((text) => text !== '')
    if (more.length === 0) return first
    if (isField) return [first, ...more].filter((text) => text !== '').join(' ')
    output.write(`${fit('Only the first line was taken: what was pasted behind it answers nothing.')}\n`)
    return first
  }

  /** Asks until `take` has an answer; it returns a sentence where the line cannot be taken. */
  const ask = async <Value>(
    kind: 'list' | 'field',
    shown: string,
    hint: string,
    take: (text: string) => { readonly value: Value } | { readonly trouble: string },
  ): Promise<Reply<Value>> => {
    show(`${shown}\n${fit(hint)}\n> `)
    for (;;) {
      const came = await line()
      // What came through a pipe is shown, so that the record reads like a conversation.
      if (!stdin.isTTY) output.write(came.kind === 'line' ? `${came.text}\n` : '\n')
      // Ctrl-D at a keyboard is a person who leaves; the end of a script is one that was too short.
      if (came.kind === 'end') return stdin.isTTY ? { kind: 'action', action: 'save' } : { kind: 'end' }
      const text = await whole(came.text, kind === 'field')
      const action = actionOf(text)
      if (action !== undefined) return action
      const taken = take(text)
      if ('value' in taken) return { kind: 'value', value: taken.value }
      show(`${taken.trouble}\n> `)
    }
  }

  const list = (message: string, choices: readonly Choice[]): string =>
    [message, ...choices.map(({ label }, index) => `  ${index + 1}. ${label}`)].join('\n')

  return {
    say: (text) => void output.write(text),
    select: ({ message, choices, initial, noted }) => {
      const words = noted === true ? NOTED : WORDS
      const now = choices.findIndex(({ value }) => value === initial)
      const keep = now === -1 ? '' : ` Enter keeps ${now + 1}.`
      return ask('list', list(message, choices), `A number, ${words}.${keep}`, (text) => {
        const value = text === '' ? initial : byNumber(text, choices)
        return value === undefined
          ? { trouble: fit(`Type a number from 1 to ${choices.length}, ${words}.`) }
          : { value }
      })
    },
    checkbox: ({ message, choices, initial = [] }) => {
      const now = choices.flatMap(({ value }, index) => (initial.includes(value) ? [index + 1] : []))
      const keep = now.length === 0 ? ' Enter or none for none.' : ` none for none. Enter keeps ${now.join(', ')}.`
      return ask('list', list(message, choices), `Numbers with commas, ${WORDS}.${keep}`, (text) => {
        if (text === '') return { value: initial }
        if (text === 'none') return { value: [] }
        const picked = text.split(/[\s,]+/).map((part) => byNumber(part, choices))
        const values = picked.filter((value) => value !== undefined)
        return values.length === picked.length
          ? { value: [...new Set(values)] }
          : { trouble: fit(`Type numbers from 1 to ${choices.length} with commas, none, ${WORDS}.`) }
      })
    },
    text: ({ message, initial, check, complete }) => {
      const keep = initial === undefined ? 'Enter leaves it open.' : `Enter keeps: ${initial}`
      let near: readonly string[] = []
      return ask('field', message, `Text, ${WORDS}. ${keep}`, (text) => {
        const value = /^\d+$/.test(text) ? (near[Number(text) - 1] ?? text) : text === '' ? (initial ?? '') : text
        const trouble = check?.(value)
        if (trouble === undefined) return { value }
        near = complete?.(value).slice(0, MOST_NEAR) ?? []
        const offer = near.map((each, index) => `\n  ${index + 1}. ${each}`).join('')
        return { trouble: fit(near.length === 0 ? trouble : `${trouble} Type the number of one of these:`) + offer }
      })
    },
    editor,
    async edit(text) {
      if (editor === undefined) return undefined
      reader.pause()
      try {
        return await editText(editor, text)
      } finally {
        reader.resume()
      }
    },
    close() {
      quiet()
      reader.close()
    },
  }
}
