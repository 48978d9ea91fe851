import { headingKey } from "./headings";

export type Status = "OPEN" | "WON" | "LOST";

const WON = ["won", "closedwon", "gewonnen", "geschlossengewonnen"];
const LOST = ["lost", "closedlost", "verloren", "geschlossenverloren"];

/** Whether a word for a stage or a status says that the deal is over. */
export function statusOf(word: string): Status | null {
  const key = headingKey(word);
  if (WON.includes(key)) return "WON";
  if (LOST.includes(key)) return "LOST";
  return key === "open" || key === "offen" ? "OPEN" : null;
}

type Flags = { isClosed: boolean | null; isWon: boolean | null; isLost: boolean | null };

/** The same from the flags of an export; where they say nothing it is the stage that counts. */
export function statusOfFlags({ isClosed, isWon, isLost }: Flags): Status | null {
  if (isWon) return "WON";
  if (isLost || (isClosed && isWon === false)) return "LOST";
  return isClosed === false ? "OPEN" : null;
}

const YES = ["true", "yes", "ja", "1", "x", "done", "erledigt", "wahr"];
const NO = ["false", "no", "nein", "0", "undone", "todo", "offen", "falsch"];

/** Yes, no, or a cell that says neither. */
export function readFlag(text: string): boolean | null {
  const key = headingKey(text);
  if (YES.includes(key)) return true;
  return NO.includes(key) ? false : null;
}

/** Words for the activity types that an organisation begins with. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  call: "call",
  anruf: "call",
  outboundcall: "call",
  conversation: "conversation",
  gespräch: "conversation",
  email: "email",
  mail: "email",
  meeting: "appointment_held",
  appointmentheld: "appointment_held",
  terminwahrgenommen: "appointment_held",
  appointmentbooked: "appointment_booked",
  terminvereinbart: "appointment_booked",
  demo: "demo",
  vorführung: "demo",
  proposal: "proposal",
  angebot: "proposal",
  referralasked: "referral_asked",
  empfehlungerfragt: "referral_asked",
};

/** Words for the stages that an organisation begins with. */
export const STAGE_WORDS: Readonly<Record<string, string>> = {
  prospecting: "prospecting",
  ansprache: "prospecting",
  engaging: "engaging",
  imgespräch: "engaging",
  proposal: "proposal",
  angebot: "proposal",
  negotiation: "negotiation",
  verhandlung: "negotiation",
  won: "won",
  closedwon: "won",
  gewonnen: "won",
  lost: "lost",
  closedlost: "lost",
  verloren: "lost",
};
