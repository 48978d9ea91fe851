/** How often the people of a team are to be ridden along with. */
export type RideAlongPolicy = {
  /** At least so many within any 365 days. */
  perYear: number;
  /** In an intensive program one in each so many weeks, counted from its first day; null asks for none beyond the yearly ones. */
  programEveryWeeks: number | null;
  /** Within so many days of one there is no other of the same person: they need the time to work on what was seen. */
  restDays: number;
};

export const DEFAULT_POLICY: RideAlongPolicy = { perYear: 2, programEveryWeeks: 2, restDays: 7 };

export const POLICY_RANGES = {
  perYear: { least: 1, most: 12 },
  programEveryWeeks: { least: 1, most: 26 },
  restDays: { least: 0, most: 90 },
} satisfies Record<keyof RideAlongPolicy, { least: number; most: number }>;

export type PolicyProblem = {
  field: keyof RideAlongPolicy;
  /** OUT_OF_RANGE: no whole number of its range. REST_TOO_LONG: the rest leaves no room for what the other fields ask. */
  problem: "OUT_OF_RANGE" | "REST_TOO_LONG";
};

/** The year of the policy in days; a leap day changes nothing of what people mean by "twice a year". */
export const YEAR_DAYS = 365;

/** After how many days of a year so many of its ride-alongs are due when they are spread evenly, rounded down. */
export function partOfYear(rideAlongs: number, perYear: number): number {
  return Math.floor((YEAR_DAYS * rideAlongs) / perYear);
}

/** What is wrong with a policy, field by field; a policy without problems can be met by somebody who is always there. */
export function policyProblems(policy: RideAlongPolicy): PolicyProblem[] {
  const fields = ["perYear", "programEveryWeeks", "restDays"] as const;
  const outside = fields.filter((field) => !isWithinRange(policy[field], POLICY_RANGES[field]));
  if (outside.length > 0) return outside.map((field) => ({ field, problem: "OUT_OF_RANGE" }));
  const { perYear, programEveryWeeks, restDays } = policy;
  const shortest = Math.min(partOfYear(1, perYear), 7 * (programEveryWeeks ?? Number.POSITIVE_INFINITY));
  return restDays < shortest ? [] : [{ field: "restDays", problem: "REST_TOO_LONG" }];
}

function isWithinRange(value: number | null, { least, most }: { least: number; most: number }): boolean {
  return value === null || (Number.isInteger(value) && value >= least && value <= most);
}
