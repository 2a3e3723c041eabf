/** Work that is done once for a value: models come and go by the thousand, and nothing of one may stay. */

/** Makes a value when it is first asked for. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** For what stays, like a practice or a rule: as long as the value is there, so is what was made of it. */
export const onceFor = <Of extends object, Made>(make: (of: Of) => Made): ((of: Of) => Made) => {
  const made = new WeakMap<Of, { readonly value: Made }>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known.value
    const value = make(of)
    made.set(of, { value })
    return value
  }
}

/**
 * For what is used for a while and then no more, like a model: the last two are remembered, that of this change and that of
 * its base. In a WeakMap each would stay until V8 collects everything, for all that such a map holds is taken for alive
 * when only what is young is collected.
 */
export const onceLately = <Of extends object, Made>(make: (of: Of) => Made): ((of: Of) => Made) => {
  let last: { readonly of: Of; readonly value: Made } | undefined
  let before: typeof last
  return (of) => {
    if (last?.of === of) return last.value
    const known: NonNullable<typeof last> = before?.of === of ? before : { of, value: make(of) }
    before = last
    last = known
    return known.value
  }
}

/** For a value of the second kind together with one of the first. */
export const onceForBoth = <One extends object, Other extends object, Made>(
  make: (one: One, other: Other) => Made,
): ((one: One, other: Other) => Made) => {
  const forOther = onceFor((other: Other) => onceLately((one: One) => make(one, other)))
  return (one, other) => forOther(other)(one)
}
