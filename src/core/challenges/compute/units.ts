/** The units that rules compute in. A month is 30 days everywhere. */

export const PER_CENT = 100
export const HOUR_MINUTES = 60
export const WEEK_HOURS = 168
export const MONTH_DAYS = 30
export const MONTH_MINUTES = 43_200
