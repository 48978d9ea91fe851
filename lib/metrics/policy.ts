type Told = { personId: string; releasedAt: Date; sharedAt: Date | null };

/**
 * Who may know of a slump at a moment: the rep from the first one on, everybody else in whose scope the rep is from its release
 * or from when the rep shared it. Scope alone is not enough.
 */
export function mayKnow(viewerId: string, slump: Told, now: Date): boolean {
  if (slump.personId === viewerId) return true;
  return slump.releasedAt <= now || (slump.sharedAt !== null && slump.sharedAt <= now);
}
