/** How long a private note is kept after it was last written, in months. */
export const NOTE_MONTHS = 12;
