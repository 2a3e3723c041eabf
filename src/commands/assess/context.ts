/** What one sitting needs at every prompt. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { plan } from '#core/interview/plan.ts'
import type { Planned, Scope, Step } from '#core/interview/types.ts'
import type { Action, Host, Prompter, Repository } from '#commands/host.ts'
import type { Observed } from '#core/observe/shown.ts'
import type { Style } from '#report/style.ts'
import type { Store } from './store.ts'

export interface Context {
  readonly host: Host
  readonly store: Store
  readonly prompter: Prompter
  readonly style: Style
  readonly mode: 'full' | 'lines'
  readonly scope: Scope
  readonly catalogue: Catalogue
  /** Practices of which something was answered in this sitting. */
  readonly touched: Set<string>
  readonly groups: ReadonlySet<string>
  /** Practices that somebody went to. */
  readonly opened: Set<string>
  /** The repository around the model, looked at once. */
  readonly repository: () => Promise<Repository | undefined>
  /** What the repository shows, looked at once. */
  readonly observed: () => Promise<Observed | undefined>
  /** Roles of those who answer; asked once, when the first practice is confirmed. */
  who: readonly string[] | undefined
  /** What stood in a field when somebody opened the menu: it stands there again when they return. */
  typed: { readonly id: string; readonly text: string } | undefined
}

/** What came of asking one step. */
export type Asked =
  | { readonly kind: 'done' }
  | { readonly kind: 'menu'; readonly typed?: string }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'end' }
  | { readonly kind: 'again' }

export const DONE = { kind: 'done' } as const satisfies Asked
export const AGAIN = { kind: 'again' } as const satisfies Asked

export const planNow = (context: Context): readonly Planned[] =>
  plan({
    model: context.store.draft(),
    catalogue: catalogue(),
    today: context.host.clock.today(),
    scope: context.scope,
    sitting: context,
  })

/** What a field begins with: what was being typed, else what is said already. */
export const fieldText = ({ typed }: Context, { id }: Pick<Step, 'id'>, now: string | undefined): string | undefined =>
  typed?.id === id ? typed.text : now

/** Remembers that something was said of a practice, so that it is confirmed at its end. */
export const touch = (context: Context, step: Step): void => {
  if (step.kind !== 'fact') context.touched.add(step.practice.id)
}
