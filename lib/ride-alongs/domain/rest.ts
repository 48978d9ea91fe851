/** Whether two ride-alongs of one person, as numbered days, leave too little rest: with 7 days of rest the eighth day is free again. */
export function isTooNear(day: number, other: number | null, restDays: number): boolean {
  return other !== null && Math.abs(day - other) <= restDays;
}
