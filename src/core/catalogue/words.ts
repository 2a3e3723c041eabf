/**
 * Values whose words are only read when somebody asks for them. The getters stand on one prototype: to make them anew for each of two
 * hundred values takes a start longer than to read all of the data.
 */

const WORDS = Symbol('words')

type WithWords<Words> = { readonly [WORDS]: () => Partial<Words> }

/** Makes values out of what is given and of words under these names; `words` is called when the first of them is asked for. */
export const withLazyWords = <Words extends object>(
  names: readonly (keyof Words & string)[],
): (<Said extends object>(said: Said, words: () => Partial<Words>) => Said & Words) => {
  const prototype = Object.defineProperties(
    {},
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          get(this: WithWords<Words>) {
            return this[WORDS]()[name]
          },
        },
      ]),
    ),
  ) as Words
  return (said, words) => Object.assign(Object.create(prototype) as Words, said, { [WORDS]: words })
}
