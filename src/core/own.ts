/** What an object holds by itself: names from a model, such as `constructor`, find nothing that every object has. */
export const own = <T>(holder: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  holder !== undefined && Object.hasOwn(holder, key) ? holder[key] : undefined
