import { seedOrganisation } from "./seed-organisation";
import { seedPerson } from "./seed-person";
import { joinTeam, LONG_AGO, leadTeam, seedTeam } from "./seed-team";

/** Who stands where around one rep, and whether they are in the rep's line today. */
export const CIRCLE = {
  self: "own",
  manager: "line",
  above: "line",
  deputy: "line",
  leadingExecutive: "line",
  executive: "none",
  admin: "none",
  adminExecutive: "none",
  peer: "none",
  formerManager: "none",
  formerDeputy: "none",
  comingManager: "none",
  otherManager: "none",
  managerBelow: "none",
} as const;

export type Place = keyof typeof CIRCLE;

export const PLACES = Object.keys(CIRCLE) as Place[];
export const OTHERS = PLACES.filter((place) => CIRCLE[place] !== "own");
export const LINE = PLACES.filter((place) => CIRCLE[place] === "line");
export const STRANGERS = PLACES.filter((place) => CIRCLE[place] === "none");

export type Circle = Record<Place, string>;

const HANDOVER = "2026-09-01";
const NEXT_YEAR = "2027-01-01";

/** Everybody who could come near a rep: those who lead them, led them, will lead them, lead beside or below them, or none of it. */
export async function seedCircle(): Promise<Circle> {
  await seedOrganisation();
  const company = await seedTeam({ isLed: false });
  const region = await seedTeam({ parentId: company.id });
  const team = await seedTeam({ parentId: region.id, isLed: false });
  const other = await seedTeam({ parentId: region.id, reps: 1 });
  const below = await seedTeam({ parentId: team.id, reps: 1 });
  const manager = (await seedPerson({ role: "MANAGER" })).id;
  const former = { until: HANDOVER, from: LONG_AGO };
  const led = {
    formerManager: await seedLeader(team.id, former),
    formerDeputy: await seedLeader(team.id, { ...former, kind: "DEPUTY" }),
    deputy: await seedLeader(team.id, { kind: "DEPUTY" }),
    comingManager: await seedLeader(team.id, { from: NEXT_YEAR }),
  };
  await leadTeam(manager, team.id, { from: HANDOVER, until: NEXT_YEAR });
  const leadingExecutive = (await seedPerson({ role: "EXECUTIVE" })).id;
  await leadTeam(leadingExecutive, company.id);
  const [self, peer] = [(await seedPerson()).id, (await seedPerson()).id];
  for (const id of [self, peer]) await joinTeam(id, team.id);
  for (const id of [manager, led.formerManager, led.deputy]) await joinTeam(id, region.id);
  return {
    ...led,
    ...{ self, peer, manager, leadingExecutive, above: region.lead?.id ?? "" },
    executive: (await seedPerson({ role: "EXECUTIVE" })).id,
    admin: (await seedPerson({ isAdmin: true })).id,
    adminExecutive: (await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id,
    otherManager: other.lead?.id ?? "",
    managerBelow: below.lead?.id ?? "",
  };
}

async function seedLeader(teamId: string, dated: Parameters<typeof leadTeam>[2]): Promise<string> {
  const { id } = await seedPerson({ role: "MANAGER" });
  await leadTeam(id, teamId, dated);
  return id;
}
