/** What every model must say of its service, and one that has only been begun may not say yet. */

const MUST = ['name', 'phase'] as const

/** The facts that a model which has been begun still lacks; none where it can be judged. */
export const lacking = ({ service }: { readonly service?: object }): readonly (typeof MUST)[number][] =>
  MUST.filter((fact) => (service as Readonly<Record<string, unknown>> | undefined)?.[fact] === undefined)
