import type { Day } from "@/lib/kernel/period";
import { DEMO_ACCOUNTS, type DemoAccount } from "./accounts";
import { CAST, type CastMember } from "./cast";
import { randomFrom } from "./random";
import type { ActivityKey } from "./rhythm";

const WITH_ACCOUNT: readonly ActivityKey[] = ["appointment_booked", "appointment_held", "demo", "proposal"];
const SHARE = 0.85;
/** How many reps of a team know an account: nobody's patch is theirs alone. */
const PATCHES = 3;

/** Whom a person's activities of a day were with, one after another: mostly an account of their own patch. */
export function accountsOfDay(member: CastMember, day: Day): (key: ActivityKey) => string | null {
  const patch = patchOf(member);
  const random = randomFrom(`${member.name} ${day} accounts`);
  return (key) => {
    if (!WITH_ACCOUNT.includes(key) || random() >= SHARE) return null;
    return patch[Math.floor(random() * patch.length)]?.id ?? null;
  };
}

const patches = new Map<string, readonly DemoAccount[]>();

/** The accounts that somebody works on: a share of those in the territory of their team. */
export function patchOf(member: CastMember): readonly DemoAccount[] {
  const known = patches.get(member.name);
  if (known) return known;
  const team = member.promoted?.from ?? member.team;
  const turn = CAST.indexOf(member) % PATCHES;
  const local = DEMO_ACCOUNTS.filter((account) => account.territory === team);
  const patch = local.filter((_, index) => index % PATCHES === turn);
  patches.set(member.name, patch);
  return patch;
}
