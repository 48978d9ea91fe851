/** The stages that an organisation begins with, in their order. */
export const BUILT_IN_STAGES = [
  { key: "prospecting", kind: "OPEN" },
  { key: "engaging", kind: "OPEN" },
  { key: "proposal", kind: "OPEN" },
  { key: "negotiation", kind: "OPEN" },
  { key: "won", kind: "WON" },
  { key: "lost", kind: "LOST" },
] as const;
