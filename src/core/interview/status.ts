/** Where a practice stands, in the order in which a team would look at it. */
export const STATUSES = ['problem', 'due', 'in-progress', 'not-started', 'completed', 'later'] as const
export type Status = (typeof STATUSES)[number]
