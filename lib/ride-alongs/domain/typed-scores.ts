/** The name of the field in which a level, or what was seen, is typed for a criterion. */
export function fieldOf(what: "level" | "evidence", criterion: string): string {
  return `${what}-${criterion}`;
}

type Typed = { criterion: string; level: unknown; evidence: unknown };

/** The scores in the fields of a form, criterion by criterion, in the order in which they first come; whatever else it holds is left. */
export function typedScores(fields: Readonly<Record<string, unknown>>): Typed[] {
  const scores = new Map<string, Typed>();
  for (const [name, value] of Object.entries(fields)) {
    const [, what, criterion] = /^(level|evidence)-(.+)$/s.exec(name) ?? [];
    if (!what || !criterion) continue;
    const score = scores.get(criterion) ?? { criterion, level: null, evidence: null };
    scores.set(criterion, { ...score, [what]: value });
  }
  return [...scores.values()];
}
