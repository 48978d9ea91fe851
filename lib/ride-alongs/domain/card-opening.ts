/** How long after a held ride-along the manager's card opens, whether or not the rep has scored themselves. */
export const CARD_OPENS_AFTER_MS = 48 * 3_600_000;

type Card = { side: "PERSON" | "MANAGER"; sentAt: Date | null };

/**
 * When the cards of a ride-along open to each other and to the line: once both have sent theirs, so that the rep scores themselves
 * without having seen the manager's; or two days after the day was held, so that nobody waits for ever. A draft never opens.
 */
export function areCardsOpen(cards: readonly Card[], heldAt: Date | null, now: Date): boolean {
  const hasSent = (side: Card["side"]) => cards.some((card) => card.side === side && card.sentAt !== null);
  if (hasSent("PERSON") && hasSent("MANAGER")) return true;
  return heldAt !== null && heldAt.getTime() + CARD_OPENS_AFTER_MS <= now.getTime();
}
