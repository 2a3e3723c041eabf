/** Said once, by the commands that show a model; `check` tells it among what could not be judged. */
export const NEWER =
  'This model has a newer format than this version of opsready knows. What it does not know was ignored.\n'
