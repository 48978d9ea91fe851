import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "./seed-organisation";
import { seedPerson } from "./seed-person";
import { seedActivityType } from "./seed-sales";
import { joinTeam, leadTeam, seedTeam } from "./seed-team";

export const RELATIONS = ["self", "peer", "manager", "above", "otherManager", "executive", "admin"] as const;

export type Relation = (typeof RELATIONS)[number];

export type World = { people: Record<Relation, string>; teamId: string; otherTeamId: string; typeId: string };

/** A small company around one rep: a peer, their manager, the one above, one aside, an executive, and a bare administrator. */
export async function seedWorld(passwordHash: string): Promise<World> {
  await seedOrganisation();
  const region = await seedTeam();
  const team = await seedTeam({ parentId: region.id, isLed: false });
  const other = await seedTeam({ parentId: region.id, reps: 1 });
  const manager = await seedPerson({ role: "MANAGER" });
  await leadTeam(manager.id, team.id);
  await joinTeam(manager.id, region.id);
  const [self, peer] = [await seedPerson(), await seedPerson()];
  for (const person of [self, peer]) await joinTeam(person.id, team.id);
  const executive = await seedPerson({ role: "EXECUTIVE" });
  const admin = await seedPerson({ role: "REP", isAdmin: true });
  await database().person.updateMany({ data: { passwordHash } });
  const people = {
    self: self.id,
    peer: peer.id,
    manager: manager.id,
    above: region.lead?.id ?? "",
    otherManager: other.lead?.id ?? "",
    executive: executive.id,
    admin: admin.id,
  };
  return { people, teamId: team.id, otherTeamId: other.id, typeId: await seedActivityType("call") };
}
