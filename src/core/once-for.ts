/** Work that is done once for a value and forgotten with it: models come and go by the thousand, and nothing of one may stay. */
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

/** The same for two values together; forgotten with the first of them that goes. */
export const onceForBoth = <One extends object, Other extends object, Made>(
  make: (one: One, other: Other) => Made,
): ((one: One, other: Other) => Made) => {
  const forOther = onceFor((other: Other) => onceFor((one: One) => make(one, other)))
  return (one, other) => forOther(other)(one)
}
