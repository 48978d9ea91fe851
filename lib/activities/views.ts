import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { Day } from "@/lib/kernel/period";

/** A type as screens show it; a built-in one has a key whose name is in the message files, unless somebody renamed it. */
export type ActivityTypeView = {
  id: string;
  key: string | null;
  name: string | null;
  icon: string;
  step: number | null;
  isEnded: boolean;
  version: number;
};

export type ActivityView = {
  id: string;
  typeId: string;
  count: number;
  occurredAt: Date;
  day: Day;
  account: { id: string; name: string } | null;
  /** It may belong to somebody else by now. */
  opportunity: { id: string; name: string; ownerId: string } | null;
  note: string | null;
  outcome: string | null;
  version: number;
};

/** An opportunity that one may log something for, with the name of the account that it brings along. */
export type LoggableOpportunity = { id: string; name: string; account: string | null };

/** What somebody did with an account, as those see it who see that person's work. */
export type AccountActivity = Pick<ActivityView, "id" | "typeId" | "count" | "day" | "outcome"> & {
  person: { id: string; name: string };
};

/** The same about an opportunity, whose readers may read the note as well. */
export type AboutActivity = AccountActivity & Partial<Pick<ActivityView, "note">>;

export type ActivityPage = { activities: ActivityView[]; next: string | null };

/** A person's week, each type against their own usual. */
export type PersonWeek = { personId: string; figures: WeekFigure[] };

export type TeamWeekRow = PersonWeek & { name: string; team: string; away: boolean };

/**
/**
 * A page of the people of some teams, and the person after whom the next page begins. What people did in these teams who are on
 * no page stands as numbers without names, so that totals add up: `others` belong there today and are no reps, `elsewhere` no
 * longer do. Totals and the number of people are whole.
 */
export type TeamWeek = {
  rows: TeamWeekRow[];
  next: string | null;
  people: number;
  others: Record<string, number>;
  elsewhere: Record<string, number>;
  totals: Record<string, number>;
};

/** The week of each team, with those below it, and of the whole company where one sees all of it. */
export type UnitWeeks = { teams: { id: string; figures: WeekFigure[] }[]; company: WeekFigure[] | null };
