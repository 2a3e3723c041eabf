/**
 * The lists that are made of the items, joined into one: `flatMap`, written as a loop. V8's own looks up each element by name, which
 * takes twenty times as long, and a check of one model does it with a thousand elements.
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
