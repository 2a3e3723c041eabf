/** The prompts of a capable terminal: the one door to inquirer. Esc opens the menu; Ctrl-C and signals leave. */

import inquirer from 'inquirer'
import { Interrupted, type Paint, type Prompter, type Reply, type Signal } from '#commands/host.ts'
import { keyboard } from './keyboard.ts'
import { onSignals } from './signals.ts'

export interface FullPrompterOf {
  readonly stdin: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly paint: Paint
}

/** Lines that the question and the keys need beside the choices. */
const AROUND = 6
const SHORTEST = 5
const USUAL_ROWS = 24

const ENGLISH: Readonly<Record<string, string>> = {
  navigate: 'move',
  select: 'choose',
  submit: 'done',
}

const themeOf = ({ ascii, strong, quiet, good, bad }: Paint) => {
  const arrow = ascii ? '>' : '❯'
  const key = ([name, does]: readonly [string, string]): string =>
    `${ascii ? name.replace('↑↓', 'up/down').replace('⏎', 'Enter') : name} ${quiet(ENGLISH[does] ?? does)}`
  return {
    prefix: { idle: strong('?'), done: good(ascii ? '+' : '✓') },
    icon: {
      cursor: arrow,
      checked: good(' [x]'),
      unchecked: ' [ ]',
    },
    style: {
      answer: good,
      message: strong,
      error: (text: string) => bad(`${ascii ? '!' : '✗'} ${text}`),
      defaultAnswer: (text: string) => quiet(`(${text})`),
      help: quiet,
      highlight: strong,
      key: strong,
      disabled: quiet,
      description: quiet,
      renderSelectedChoices: (choices: readonly { readonly short: string }[]) =>
        choices.length === 0 ? 'none' : choices.map(({ short }) => short).join(', '),
      keysHelpTip: (keys: readonly (readonly [string, string])[]) =>
        [...keys.filter(([name]) => name.length > 1 || !/[a-z]/.test(name)), ['Esc', 'menu'] as const]
          .map(key)
          .join(quiet(ascii ? ' - ' : ' · ')),
    },
  }
}

/** Prompts on a real terminal; throws Interrupted on Ctrl-C, a signal or a closed terminal. */
export const fullPrompter = ({ stdin, output, paint }: FullPrompterOf): Prompter => {
  const theme = themeOf(paint)
  let gone: Signal | undefined
  let leave: () => void = () => undefined
  const stop = (signal: Signal): void => {
    gone ??= signal
    leave()
  }
  const quiet = onSignals(stop)
  const keys = keyboard({ stdin, output, onGone: () => stop('SIGHUP') })

  const ask = async <Value>(question: Record<string, unknown>): Promise<Reply<Value>> => {
    if (gone !== undefined) throw new Interrupted(gone)
    const controller = new AbortController()
    let wantsMenu = false
    const onKey = (_: unknown, key: { readonly name?: string } | undefined): void => {
      if (key?.name !== 'escape') return
      wantsMenu = true
      controller.abort()
    }
    leave = () => controller.abort()
    keys.input.on('keypress', onKey)
    keys.listen()
    try {
      const prompt = inquirer.createPromptModule({ input: keys.input, output, signal: controller.signal })
      const { answer } = (await prompt({ ...question, theme, name: 'answer' } as never)) as { answer: Value }
      return { kind: 'value', value: answer }
    } catch (error) {
      if (gone !== undefined) throw new Interrupted(gone)
      if (wantsMenu) return { kind: 'menu' }
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT')
      throw error
    } finally {
      keys.ignore()
      keys.input.off('keypress', onKey)
    }
  }

  const pageSize = (): number => Math.max(SHORTEST, (output.rows || USUAL_ROWS) - AROUND)
  return {
    say: (text) => void output.write(text),
    select: ({ message, choices, initial }) =>
      ask({
        type: 'select',
        message,
        loop: false,
        pageSize: pageSize(),
        choices: choices.map(({ value, label, short }) => ({ value, name: label, short: short ?? label })),
        ...(initial !== undefined && { default: initial }),
      }),
    checkbox: ({ message, choices, initial = [] }) =>
      ask({
        type: 'checkbox',
        message,
        loop: false,
        pageSize: pageSize(),
        choices: choices.map(({ value, label, short }) => ({
          value,
          name: label,
          short: short ?? label,
          checked: initial.includes(value),
        })),
      }),
    text: ({ message, initial, check }) =>
      ask({
        type: 'input',
        message,
        ...(initial !== undefined && { default: initial, prefill: 'editable' }),
        validate: (text: string) => check?.(text) ?? true,
      }),
    close() {
      quiet()
      keys.close()
    },
  }
}
