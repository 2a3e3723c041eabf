/**
 * What is made of each item, one list behind the other. It is `flatMap`, which V8 has in a form that asks every list for each of its
 * elements by name: it takes twenty times as long, and a check of one model does it with a thousand elements.
 */
export const flat = <Item, Made>(
  items: readonly Item[],
  of: (item: Item, index: number) => readonly Made[],
): readonly Made[] => {
  const all: Made[] = []
  items.forEach((item, index) => {
    of(item, index).forEach((made) => void all.push(made))
  })
  return all
}
