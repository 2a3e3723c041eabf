/** The prompts of a capable terminal: the one door to inquirer. Esc opens the menu; Ctrl-C and signals leave. */

import { Interrupted, type Paint, type Prompter, type Reply, type Signal } from '#commands/host.ts'
import { editText } from './editor.ts'
import { field } from './field.ts'
import { keyboard } from './keyboard.ts'
import { screenOn } from './screen.ts'
import { onSignals } from './signals.ts'

export interface FullPrompterOf {
  readonly stdin: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly paint: Paint
  readonly editor: string | undefined
}

/** Lines beside the choices and the question: an empty one, the keys, which may need a second one, and one that stays free. */
const AROUND = 4
const SHORTEST = 5
const USUAL_ROWS = 24
const USUAL_COLUMNS = 80
/** Columns before the further lines of a choice, which stand deeper than its first, and of a message. */
const BEFORE_CHOICE = 4
const BEFORE_BOX = 8
const BEFORE_MESSAGE = 2

const ENGLISH: Readonly<Record<string, string>> = {
  navigate: 'move',
  select: 'choose',
  submit: 'done',
}

type Keys = readonly (readonly [string, string])[]

const MENU_KEY = ['Esc', 'menu'] as const

/** The keys below a prompt, the menu key always among them, on as many lines as they need: none is parted from what it does. */
const keysOf = ({ ascii, strong, quiet }: Paint, keys: Keys, columns: number): string => {
  const lines: string[] = []
  let room = 0
  for (const [key, does] of [...keys.filter(([name]) => name.length > 1 || !/[a-z]/.test(name)), MENU_KEY]) {
    const name = ascii ? key.replace('↑↓', 'up/down').replace('⏎', 'Enter') : key
    const what = ENGLISH[does] ?? does
    const [item, taken] = [`${strong(name)} ${quiet(what)}`, name.length + what.length + 1]
    const between = ascii ? ' - ' : ' · '
    if (lines.length > 0 && between.length + taken <= room) {
      lines.push(`${lines.pop()}${quiet(between)}${item}`)
      room -= between.length + taken
    } else {
      lines.push(item)
      room = columns - taken
    }
  }
  return lines.join('\n')
}

const themeOf = (paint: Paint, columns: () => number) => {
  const { ascii, strong, quiet, good, bad, fit } = paint
  return {
    prefix: { idle: strong('?'), done: good(ascii ? '+' : '✓') },
    icon: {
      cursor: ascii ? '>' : '❯',
      checked: good(' [x]'),
      unchecked: ' [ ]',
    },
    style: {
      answer: good,
      message: strong,
      error: (text: string) => bad(fit(`${ascii ? '!' : '✗'} ${text}`, BEFORE_MESSAGE)),
      defaultAnswer: (text: string) => quiet(`(${text})`),
      help: quiet,
      highlight: strong,
      key: strong,
      disabled: quiet,
      description: quiet,
      renderSelectedChoices: (choices: readonly { readonly short: string }[]) =>
        choices.length === 0 ? 'none' : choices.map(({ short }) => short).join('; '),
      keysHelpTip: (keys: Keys) => keysOf(paint, keys, columns()),
    },
  }
}

/** An answer beside its question, or below it where the line has no room for both: a terminal would break it within a word. */
const behind = ({ fit }: Paint, message: string, answer: string): string => {
  const last = message.slice(message.lastIndexOf('\n') + 1).trim()
  return fit(`${last} ${answer}`, BEFORE_MESSAGE).includes('\n')
    ? `\n${' '.repeat(BEFORE_MESSAGE)}${fit(answer, BEFORE_MESSAGE)}`
    : answer
}

/** What draws lists. A field needs only its core, and is on the screen before this is loaded. */
const lists = () => import('inquirer')

/** Prompts on a real terminal; throws Interrupted on Ctrl-C, a signal or a closed terminal. */
export const fullPrompter = ({ stdin, output, paint, editor }: FullPrompterOf): Prompter => {
  const columns = (): number => output.columns || USUAL_COLUMNS
  const theme = themeOf(paint, columns)
  const screen = screenOn(output)
  let gone: Signal | undefined
  /** What the person wants instead of answering. */
  let wish: Reply<never> | undefined
  let typed = ''
  let leave: () => void = () => undefined
  const stop = (signal: Signal): void => {
    gone ??= signal
    leave()
  }
  const want = (reply: Reply<never>): void => {
    wish = reply
    leave()
  }
  const quiet = onSignals(stop)
  const keys = keyboard({
    stdin,
    output,
    onGone: () => stop('SIGHUP'),
    onEscape: () => want(typed === '' ? { kind: 'menu' } : { kind: 'menu', typed }),
    onEnd: () => {
      if (typed === '') want({ kind: 'action', action: 'save' })
      return typed === ''
    },
    onContinue: screen.redraw,
  })

  interface Around {
    readonly input: NodeJS.ReadableStream
    readonly output: NodeJS.WriteStream
    readonly signal: AbortSignal
  }

  const ask = async <Value>(draw: (around: Around) => Promise<Value>): Promise<Reply<Value>> => {
    if (gone !== undefined) throw new Interrupted(gone)
    const controller = new AbortController()
    wish = undefined
    leave = () => controller.abort()
    keys.listen()
    try {
      return {
        kind: 'value',
        value: await draw({ input: keys.input, output: screen.output(), signal: controller.signal }),
      }
    } catch (error) {
      if (gone !== undefined) throw new Interrupted(gone)
      if (wish !== undefined) return wish
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT')
      throw error
    } finally {
      keys.ignore()
      typed = ''
    }
  }

  const fromList = async <Value>(asked: string, question: Record<string, unknown>): Promise<Reply<Value>> => {
    const message = paint.fit(asked, BEFORE_MESSAGE)
    const style = { ...theme.style, answer: (text: string) => theme.style.answer(behind(paint, message, text)) }
    // Before anybody listens to the keys: what is typed meanwhile is no answer to what is not on the screen yet.
    const { default: inquirer } = await lists()
    return ask(async (around) => {
      const rows = Math.max(SHORTEST, (output.rows || USUAL_ROWS) - message.split('\n').length - AROUND)
      const looks = { ...theme, style }
      const whole = { loop: false, pageSize: rows, message, ...question, theme: looks, name: 'answer' } as never
      return ((await inquirer.createPromptModule(around)(whole)) as { answer: Value }).answer
    })
  }

  return {
    editor,
    say: (text) => void output.write(text),
    select: ({ message, choices, initial }) =>
      fromList(message, {
        type: 'select',
        choices: choices.map(({ value, label, short }) => ({
          value,
          name: paint.fit(label, BEFORE_CHOICE),
          short: short ?? label,
        })),
        ...(initial !== undefined && { default: initial }),
      }),
    checkbox: ({ message, choices, initial = [] }) =>
      fromList(message, {
        type: 'checkbox',
        choices: choices.map(({ value, label, short }) => ({
          value,
          name: paint.fit(label, BEFORE_BOX),
          short: short ?? label,
          checked: initial.includes(value),
        })),
      }),
    text: ({ message: question, initial = '', enter, check, complete }) => {
      const { prefix, icon, style } = theme
      // What already stands in the field is what Enter takes.
      const asked = enter === undefined || initial !== '' ? question : `${question} (${enter})`
      const message = paint.fit(asked, BEFORE_MESSAGE)
      return ask((around) => {
        typed = initial
        const answer = field(
          {
            message,
            initial,
            looks: {
              columns,
              asking: prefix.idle,
              answered: prefix.done,
              cursor: icon.cursor,
              message: style.message,
              answer: (text) => style.answer(behind(paint, message, text)),
              error: style.error,
              keys: style.keysHelpTip,
            },
            check: (text) => check?.(text),
            complete,
            onType: (text) => {
              typed = text
            },
          },
          around,
        )
        // The next question may be a list, and the person types meanwhile. Whoever asks for one is told what is wrong.
        void lists().catch(() => undefined)
        return answer
      })
    },
    async edit(text) {
      if (editor === undefined) return undefined
      keys.lend()
      try {
        return await editText(editor, text)
      } finally {
        keys.takeBack()
      }
    },
    close() {
      quiet()
      keys.close()
    },
  }
}
