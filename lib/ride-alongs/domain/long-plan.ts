/** From so many days on a plan is booked one by one while its starter may leave: so many at once would keep everybody's rows locked. */
export const LONG_PLAN_FROM = 60;

/** How long one that is done can be looked up. */
export const PLAN_KEPT_DAYS = 30;
