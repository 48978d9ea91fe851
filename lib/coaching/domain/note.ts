/** How long a private note is kept after it was last written, in months: at first, and as far as the house may change it. */
export const NOTE_MONTHS = { first: 12, least: 1, most: 36 };
