/** What a person who sells gets better at. Talks, scorecards and profiles all name these; their labels stand under `skills.skills`. */
export const SKILL_KEYS = [
  "PROSPECTING",
  "OPENING",
  "QUALIFYING",
  "LISTENING",
  "PRODUCT",
  "OBJECTIONS",
  "NEGOTIATION",
  "CLOSING",
  "TIME",
  "FOLLOW_UP",
] as const;
export type SkillKey = (typeof SKILL_KEYS)[number];

export function isSkillKey(text: string): text is SkillKey {
  return SKILL_KEYS.some((key) => key === text);
}
