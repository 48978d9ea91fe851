/** How long after a held talk the views open, whether or not the rep has written. */
export const OPENS_AFTER_MS = 48 * 3_600_000;

export type Opening = {
  isOpen: boolean;
  /** It opened by the time that passed, so that the first words about the cause are not the rep's own. */
  isWithoutWords: boolean;
  /** When it opens by itself; null while the talk has not been held, or where it is open. */
  opensAt: Date | null;
};

/**
 * When what both sides wrote opens to each other: as soon as the rep has sent theirs, so that nobody's view of the cause comes
 * before the rep's own words; or two days after the talk was held, and then it says that these are missing. Drafts never open.
 */
export function openingOf({ sentAt, heldAt }: { sentAt: Date | null; heldAt: Date | null }, now: Date): Opening {
  if (sentAt !== null) return { isOpen: true, isWithoutWords: false, opensAt: null };
  if (heldAt === null) return { isOpen: false, isWithoutWords: false, opensAt: null };
  const opensAt = new Date(heldAt.getTime() + OPENS_AFTER_MS);
  const isOpen = opensAt <= now;
  return { isOpen, isWithoutWords: isOpen, opensAt: isOpen ? null : opensAt };
}
