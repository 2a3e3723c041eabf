/** Said once, by every command that reads a model of a newer format. */
export const NEWER =
  'This model has a newer format than this version of opsready knows. What it does not know was ignored.\n'
