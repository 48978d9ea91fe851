/** On which side of a talk somebody stands: the person themselves, who coaches, or somebody else in the line. */
export type Side = "PERSON" | "COACH" | "LINE";

export type SessionState = "ASKED" | "PLANNED" | "HELD" | "SKIPPED";

type Sides = { personId: string; coachId: string };

export function sideOf({ personId, coachId }: Sides, actorId: string): Side {
  if (actorId === personId) return "PERSON";
  return actorId === coachId ? "COACH" : "LINE";
}
