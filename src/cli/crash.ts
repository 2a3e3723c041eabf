/** What is said of a defect of our own. */

const ISSUES = 'https://opsready.example/issues'

export const crash = (error: unknown, debug: boolean): string => {
  const said = error instanceof Error ? error.message : String(error)
  const stack = debug && error instanceof Error ? `${error.stack}\n` : ''
  return `opsready: something went wrong that is not your fault: ${said}\nPlease report it: ${ISSUES}${debug ? '' : ' (run again with --debug for the details)'}\n${stack}`
}
