/**
 * Prompts without repaint: numbered lines, one answer a line. For screen readers, poor terminals, and scripted input through
 * a pipe. The same actions as in the menu are words here.
 */

import { ACTIONS, type Choice, type Paint, type Prompter, type Reply } from '#commands/host.ts'
import { editText } from './editor.ts'
import { lineInput } from './line-input.ts'
import { chosenText, helpText, listText, words } from './plain-lines.ts'

export interface LinePrompterOf {
  readonly stdin: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly paint: Paint
  readonly editor: string | undefined
}

/** Candidates offered for a text that cannot be taken. */
const MOST_NEAR = 9

/** A word that means an action, or nothing. */
const actionOf = (text: string): Reply<never> | undefined => {
  const word = text.toLowerCase()
  if (word === 'menu') return { kind: 'menu' }
  const action = ACTIONS.find((each) => each === word)
  return action === undefined ? undefined : { kind: 'action', action }
}

/** `help` alone would be no role, no sentence and no file. */
const isHelp = (text: string): boolean => text === '?' || text.toLowerCase() === 'help'

const byNumber = <Value extends string>(text: string, choices: readonly Choice<Value>[]): Value | undefined =>
  (/^\d+$/.test(text) ? choices[Number(text) - 1] : choices.find(({ value }) => value === text))?.value

/** Prompts on plain lines; throws Interrupted on a signal. */
export const linePrompter = ({ stdin, output, paint, editor }: LinePrompterOf): Prompter => {
  const input = lineInput(stdin, output)

  /** What the prompts say themselves, broken between words as wide as the terminal is now. */
  const fit = (text: string): string => paint.fit(text, 0)

  const show = (text: string): void => {
    input.forget()
    output.write(text)
  }

  /** What one line or one paste says: a field makes one line of it, anything else takes the first. */
  const whole = async (first: string, isField: boolean): Promise<string> => {
    const more = (await input.pasted()).filter((text) => text !== '')
    if (more.length === 0) return first
    if (isField) return [first, ...more].filter((text) => text !== '').join(' ')
    output.write(`${fit('Only the first line was taken. The other lines that were pasted were ignored.')}\n`)
    return first
  }

  /** Kinds of prompts at which the words were said in full. */
  const told = new Set<string>()

  /** Asks until `take` has an answer; it returns a sentence where the line cannot be taken. */
  const ask = async <Value>(asked: {
    readonly kind: 'select' | 'checkbox' | 'text'
    readonly noted?: boolean
    readonly shown: string
    /** What can be typed beside the words, and what Enter does. */
    readonly type: string
    readonly enter: string
    /** What to say of a value that was typed so. */
    readonly taken: (value: Value, typed: string) => string
    readonly take: (text: string, words: string) => { readonly value: Value } | { readonly trouble: string }
  }): Promise<Reply<Value>> => {
    const { kind, noted = false, shown, type, enter, taken, take } = asked
    const prompt = (): void => {
      const known = `${kind} ${noted}`
      show(`${shown}\n${fit(`${type}, ${words(noted, told.has(known))}.${enter}`)}\n> `)
      told.add(known)
    }
    prompt()
    for (;;) {
      const came = await input.next()
      // What came through a pipe is shown, so that the record reads like a conversation.
      if (!stdin.isTTY) output.write(came.kind === 'line' ? `${came.text}\n` : '\n')
      // Ctrl-D at a keyboard is a person who leaves; the end of a script is one that was too short.
      if (came.kind === 'end') return stdin.isTTY ? { kind: 'action', action: 'save' } : { kind: 'end' }
      const text = await whole(came.text, kind === 'text')
      if (isHelp(text)) {
        output.write(`${helpText(noted, editor !== undefined, paint.fit)}\n\n`)
        prompt()
        continue
      }
      const action = actionOf(text)
      if (action !== undefined) return action
      const answer = take(text, words(noted, false))
      if ('value' in answer) {
        output.write(taken(answer.value, text))
        return { kind: 'value', value: answer.value }
      }
      show(`${answer.trouble}\n> `)
    }
  }

  const chosen =
    <Value extends string>(choices: readonly Choice<Value>[]) =>
    (values: readonly Value[], typed: string): string =>
      chosenText(
        choices.filter(({ value }) => values.includes(value)).map(({ label, short }) => short ?? label),
        typed,
        paint.fit,
      )

  return {
    say: (text) => void output.write(text),
    select: ({ message, choices, initial, proposed = false, noted = false }) => {
      const now = choices.findIndex(({ value }) => value === initial)
      const does = proposed ? 'Enter takes' : 'Enter keeps'
      const say = chosen(choices)
      return ask({
        kind: 'select',
        noted,
        shown: listText(message, choices, (value) => (value === initial ? `${does} this` : undefined), paint.fit),
        type: 'A number',
        enter: now === -1 ? '' : ` ${does} ${now + 1}.`,
        taken: (value, typed) => say([value], typed),
        take: (text, known) => {
          const value = text === '' ? initial : byNumber(text, choices)
          return value === undefined
            ? { trouble: fit(`Type a number from 1 to ${choices.length}, ${known}.`) }
            : { value }
        },
      })
    },
    checkbox: ({ message, choices, initial = [] }) => {
      const now = choices.flatMap(({ value }, index) => (initial.includes(value) ? [index + 1] : []))
      return ask({
        kind: 'checkbox',
        shown: listText(
          message,
          choices,
          (value) => (initial.some((each) => each === value) ? 'chosen now' : undefined),
          paint.fit,
        ),
        type: 'Numbers, separated by commas',
        enter: now.length === 0 ? ' Enter for none.' : ` Type none to choose none. Enter keeps ${now.join(', ')}.`,
        taken: chosen(choices),
        take: (text, known) => {
          if (text === '') return { value: initial }
          if (text === 'none') return { value: [] }
          const picked = text.split(/[\s,]+/).map((part) => byNumber(part, choices))
          const values = picked.filter((value) => value !== undefined)
          return values.length === picked.length
            ? { value: [...new Set(values)] }
            : { trouble: fit(`Type numbers from 1 to ${choices.length}, separated by commas, none, ${known}.`) }
        },
      })
    },
    text: ({ message, initial = '', proposed = false, enter = 'Enter leaves it open', check, complete }) => {
      const empty = check?.('') === undefined ? ` ${enter}.` : ''
      let near: readonly string[] = []
      return ask({
        kind: 'text',
        shown: fit(message),
        type: 'Text',
        enter: initial === '' ? empty : ` ${proposed ? 'Enter takes' : 'Enter keeps'}: ${initial}`,
        taken: (value, typed) => (near.includes(value) && value !== typed ? chosenText([value], typed, paint.fit) : ''),
        take: (text) => {
          const value = /^\d+$/.test(text) ? (near[Number(text) - 1] ?? text) : text === '' ? initial : text
          const trouble = check?.(value)
          if (trouble === undefined) return { value }
          near = complete?.(value).slice(0, MOST_NEAR) ?? []
          const offer = near.map((each, index) => `\n  ${index + 1}. ${each}`).join('')
          return { trouble: fit(near.length === 0 ? trouble : `${trouble} Type the number of one of these:`) + offer }
        },
      })
    },
    editor,
    async edit(text) {
      if (editor === undefined) return undefined
      input.pause()
      try {
        return await editText(editor, text)
      } finally {
        input.resume()
      }
    },
    close: input.close,
  }
}
