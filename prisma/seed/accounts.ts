import { TEAM_NAMES, type TeamKey } from "./cast";
import { randomFrom } from "./random";
import { idOfName } from "./seed-id";

export type Territory = Exclude<TeamKey, "sales">;

/** A customer of Tarn Water, or somebody who might become one. All names are invented. */
export type DemoAccount = {
  id: string;
  name: string;
  territory: Territory;
  parentId: string | null;
  industry: string;
  employees: number;
  revenueMinor: number | null;
  water: (typeof WATER)[number] | null;
};

/** How an account gets its drinking water today: what a seller of dispensers asks first. */
export const WATER = ["Bottles in crates", "Another dispenser", "Tap only"] as const;

const PLACES: Record<Territory, readonly string[]> = {
  north: ["Falkenrode", "Heidmoor", "Wattkoog", "Birkhusen", "Ellerwarft", "Sandholm", "Torfstede"],
  south: ["Lindenquell", "Kupferstein", "Moosach am Tarn", "Almgrund", "Rehwinkl", "Sonnenried", "Zirbing"],
  east: ["Silberwitz", "Kranichsee", "Erlitz", "Mühlgrund", "Sternwalde", "Karpfow", "Heidelitz"],
  west: ["Schieferau", "Grubenbach", "Weidenbruch", "Eisenheid", "Rottscheid", "Klingenforst", "Wupperhagen"],
};

type Kind = { name: (place: string) => string; industry: string; employees: readonly [number, number]; group?: string };

const KINDS: readonly Kind[] = [
  { name: (place) => `Hotel ${place}`, industry: "Hospitality", employees: [18, 160], group: "Halmar Hotels AG" },
  { name: (place) => `Klinik ${place}`, industry: "Health care", employees: [90, 900], group: "Curavia Kliniken SE" },
  { name: (place) => `Kanzlei am Markt ${place}`, industry: "Offices", employees: [8, 70] },
  { name: (place) => `Gesamtschule ${place}`, industry: "Education", employees: [40, 130] },
  {
    name: (place) => `Kraftwerk Fitness ${place}`,
    industry: "Sports",
    employees: [6, 40],
    group: "Kraftwerk Fitness GmbH",
  },
  { name: (place) => `Seniorenhaus ${place}`, industry: "Health care", employees: [30, 180] },
  { name: (place) => `${place} Maschinenbau GmbH`, industry: "Manufacturing", employees: [60, 1400] },
  { name: (place) => `Stadtverwaltung ${place}`, industry: "Public sector", employees: [50, 700] },
  { name: (place) => `Bürohaus ${place} KG`, industry: "Offices", employees: [20, 240] },
  { name: (place) => `Autohaus ${place} GmbH`, industry: "Retail", employees: [15, 120] },
];

const WITHOUT_REVENUE = ["Education", "Public sector"];
const KINDS_A_PLACE = 5;

/** Five accounts in each place and the groups that some of them belong to; always the same. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...KINDS.flatMap(({ group, industry }) => (group ? [accountOf(group, industry, "north", [300, 2600])] : [])),
  ...Object.entries(PLACES).flatMap(([territory, places]) =>
    places.flatMap((place, index) =>
      Array.from({ length: KINDS_A_PLACE }, (_, turn) => KINDS[(index * 3 + turn * 2 + turn) % KINDS.length]).flatMap(
        (kind) => (kind ? [accountOfKind(kind, place, territory as Territory)] : []),
      ),
    ),
  ),
];

export function accountId(name: string): string {
  return idOfName("account", name);
}

export function regionOf({ territory }: DemoAccount): string {
  return TEAM_NAMES[territory];
}

function accountOfKind(kind: Kind, place: string, territory: Territory): DemoAccount {
  const account = accountOf(kind.name(place), kind.industry, territory, kind.employees);
  const isInGroup = kind.group !== undefined && randomFrom(`${account.name} group`)() < 0.6;
  return { ...account, parentId: isInGroup && kind.group ? accountId(kind.group) : null };
}

function accountOf(name: string, industry: string, territory: Territory, [from, to]: readonly [number, number]) {
  const random = randomFrom(`${name} traits`);
  // Most companies of a kind are small.
  const employees = Math.round(from + (to - from) * random() ** 2);
  const revenue = Math.round((employees * (55_000 + random() * 90_000)) / 10_000) * 10_000;
  const isKnown = random() < 0.85 && !WITHOUT_REVENUE.includes(industry);
  const water = random() < 0.75 ? (WATER[Math.floor(random() * WATER.length)] ?? null) : null;
  const id = accountId(name);
  return {
    id,
    name,
    territory,
    parentId: null,
    industry,
    employees,
    revenueMinor: isKnown ? revenue * 100 : null,
    water,
  };
}
