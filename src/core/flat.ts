/**
 * What is made of each item, one list behind the other. It is `flatMap`, which V8 has in a form that asks every list for each of its
 * elements by name: it takes twenty times as long, and a check of one model does it with a thousand elements.
 */
export const flat = <Item, Made>(
  items: readonly Item[],
  of: (item: Item, index: number) => readonly Made[],
): readonly Made[] => {
  const all: Made[] = []
  for (let index = 0; index < items.length; index += 1) {
    const made = of(items[index]!, index)
    for (let at = 0; at < made.length; at += 1) all.push(made[at]!)
  }
  return all
}
