/** The stages that an organisation begins with, in their order. */
export const BUILT_IN_STAGES = [
  { key: "prospecting", kind: "OPEN" },
  { key: "engaging", kind: "OPEN" },
  { key: "proposal", kind: "OPEN" },
  { key: "negotiation", kind: "OPEN" },
  { key: "won", kind: "WON" },
  { key: "lost", kind: "LOST" },
] as const;

type BuiltInKey = (typeof BUILT_IN_STAGES)[number]["key"];

/** What a built-in stage is called where nobody gave it a name, in each language of the screens, in small letters. */
export const SPOKEN_STAGES = {
  prospecting: ["prospecting", "ansprache"],
  engaging: ["engaging", "im gespräch"],
  proposal: ["proposal", "angebot"],
  negotiation: ["negotiation", "verhandlung"],
  won: ["won", "gewonnen"],
  lost: ["lost", "verloren"],
} as const satisfies Record<BuiltInKey, readonly string[]>;
