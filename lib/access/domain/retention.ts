/** How long the first result of a submit answers a repeated one, and how long what has ended stays before it is deleted. */
export const KEPT_DAYS = 30;
