import type { ActivityKey } from "./rhythm";

export type TeamKey = "sales" | "north" | "south" | "east" | "west";

/** A change in somebody's selling: from so many days before the load until so many days after it. */
export type Turn = {
  fromDaysAgo: number;
  daysAfter: number;
  factors?: Partial<Record<ActivityKey, number>>;
  /** No more than so many a day, so that the story is certain whatever the dice say. */
  atMost?: Partial<Record<ActivityKey, number>>;
};

export type CastMember = {
  name: string;
  role: "REP" | "MANAGER" | "EXECUTIVE";
  team: TeamKey | null;
  leads?: TeamKey;
  isAdmin?: true;
  /** How much they do against the ordinary rep of the company, by type. */
  pace?: number;
  factors?: Partial<Record<ActivityKey, number>>;
  turns?: readonly Turn[];
  hiredDaysAgo?: number;
  /** Sold in a team until then, and leads since. */
  promoted?: { daysAgo: number; from: TeamKey };
  percents?: readonly number[];
  leave?: { fromDaysAgo: number; daysAfter: number };
  /** How much more or less of a product they sell than the others, by its name. */
  sells?: Readonly<Record<string, number>>;
  /** What most of their lost deals are said to have been lost to. */
  blames?: string;
};

/** Tarn Water sells drinking-water dispensers and their care. All people are invented. */
export const CAST: readonly CastMember[] = [
  { name: "Katharina Voss", role: "EXECUTIVE", team: null, leads: "sales", isAdmin: true },
  { name: "Ines Halvorsen", role: "MANAGER", team: "sales", leads: "north" },
  { name: "Matteo Brandt", role: "MANAGER", team: "sales", leads: "south" },
  { name: "Sigrid Aalto", role: "MANAGER", team: "sales", leads: "east" },
  // A very good rep until seven weeks ago; the team is still learning to do without her selling.
  {
    name: "Leonie Castell",
    role: "MANAGER",
    team: "sales",
    leads: "west",
    pace: 1.3,
    promoted: { daysAgo: 49, from: "west" },
  },

  // Appointments halved six weeks ago and have nearly dried up since last week, while calls stay as they were.
  {
    name: "Jonas Petersen",
    role: "REP",
    team: "north",
    turns: [
      { fromDaysAgo: 42, daysAfter: 25, factors: { appointment_held: 0.6 }, atMost: { appointment_booked: 1 } },
      { fromDaysAgo: 8, daysAfter: 25, factors: { appointment_booked: 0.2 } },
    ],
  },
  // Blames the market: effort above the others, demos that seldom become proposals, and a team that wins in that market.
  {
    name: "Tomás Rivera",
    role: "REP",
    team: "north",
    pace: 1.15,
    factors: { proposal: 0.55, appointment_booked: 0.95 },
    blames: "The market is quiet",
  },
  // Steady in the middle, and overlooked.
  { name: "Hannah Köhler", role: "REP", team: "north" },
  // Sells what the others leave lying: nearly every deal of hers carries a care contract.
  { name: "Mei Tanaka", role: "REP", team: "north", factors: { proposal: 1.25 }, sells: { "Care contract": 30 } },
  {
    name: "Amara Diallo",
    role: "REP",
    team: "north",
    pace: 1.08,
    turns: [{ fromDaysAgo: 14, daysAfter: 30, factors: { conversation: 1.25, appointment_booked: 1.5 } }],
  },
  { name: "Lukas Weidenbach", role: "REP", team: "north", pace: 0.95, percents: [100, 100, 100, 100, 0, 0, 0] },
  // In her fifth week.
  { name: "Priya Nair", role: "REP", team: "north", hiredDaysAgo: 31 },
  { name: "Oskar Lindgren", role: "REP", team: "north", leave: { fromDaysAgo: 20, daysAfter: 40 } },

  { name: "Elif Demirbas", role: "REP", team: "south" },
  { name: "Pavel Horák", role: "REP", team: "south", pace: 0.9 },
  { name: "Greta Sundermann", role: "REP", team: "south", factors: { referral_asked: 2 } },
  { name: "Noah Brückmann", role: "REP", team: "south", pace: 1.05 },
  { name: "Zofia Maliszewska", role: "REP", team: "south", percents: [100, 100, 0, 100, 100, 0, 0] },
  { name: "Bastian Overath", role: "REP", team: "south", factors: { email: 1.8, call: 0.7 } },

  { name: "Yara Haddad", role: "REP", team: "east", pace: 1.1 },
  { name: "Felix Ostermeyer", role: "REP", team: "east" },
  { name: "Ingrid Solheim", role: "REP", team: "east", pace: 0.92 },
  { name: "Dario Bellini", role: "REP", team: "east", factors: { demo: 1.4 } },
  { name: "Nele Vandervoort", role: "REP", team: "east", hiredDaysAgo: 120 },
  { name: "Kwame Asante", role: "REP", team: "east" },

  { name: "Svenja Lohmann", role: "REP", team: "west", pace: 0.97 },
  { name: "Rafael Monteiro", role: "REP", team: "west" },
  { name: "Aiko Mori", role: "REP", team: "west", pace: 1.04 },
  { name: "Henrik Dahl", role: "REP", team: "west", factors: { appointment_held: 0.8 } },
  { name: "Mirela Popescu", role: "REP", team: "west" },
];

export const TEAM_NAMES: Record<TeamKey, string> = {
  sales: "Sales",
  north: "North",
  south: "South",
  east: "East",
  west: "West",
};

/** jonas.petersen@tarn.example: a domain that belongs to nobody and never will. */
export function emailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .normalize("NFD")
    .replace(/[^a-z ]/g, "");
  return `${plain.replaceAll(" ", ".")}@tarn.example`;
}
