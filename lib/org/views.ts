import type { Day } from "@/lib/kernel/period";
import type { ExchangeRate } from "@/lib/org/domain/exchange-rate";
import type { Holiday } from "@/lib/org/domain/holiday-copy";

/** A team with the names that a list shows. */
export type TeamView = {
  id: string;
  name: string;
  parentId: string | null;
  depth: number;
  lead: string | null;
  people: number;
};

/** A person as those see them who have them in sight. */
export type PersonView = {
  id: string;
  name: string;
  email: string | null;
  role: "REP" | "MANAGER" | "EXECUTIVE";
  team: { id: string; name: string } | null;
  hiredOn: Day | null;
  leftOn: Day | null;
};

/** Somebody whom a search has found. */
export type FoundPerson = { id: string; name: string; role: "REP" | "MANAGER" | "EXECUTIVE"; team: string | null };

export type PersonStatus = "active" | "invited" | "withoutSignIn" | "disabled" | "left";

/** A person as a list of administrators shows them. */
export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  role: "REP" | "MANAGER" | "EXECUTIVE";
  isAdmin: boolean;
  teamId: string | null;
  team: string | null;
  status: PersonStatus;
  hiredOn: Day | null;
  leftOn: Day | null;
};

export type PeoplePage = { people: PersonRow[]; next: string | null };

export type Span = { id: string; from: Day; until: Day | null };

/** Everything that is kept about somebody, for those who keep it. */
export type PersonRecord = {
  id: string;
  name: string;
  email: string | null;
  role: "REP" | "MANAGER" | "EXECUTIVE";
  isAdmin: boolean;
  version: number;
  holidayCalendarId: string | null;
  hiredOn: Day | null;
  leftOn: Day | null;
  isDisabled: boolean;
  hasPassword: boolean;
  memberships: (Span & { team: { id: string; name: string } })[];
  patterns: (Span & { percents: number[] })[];
};

export type LeadSpan = Span & { person: { id: string; name: string } };

export type TeamRecord = {
  id: string;
  name: string;
  parentId: string | null;
  version: number;
  endedOn: Day | null;
  leads: LeadSpan[];
  deputies: LeadSpan[];
  members: (Span & { person: { id: string; name: string; role: "REP" | "MANAGER" | "EXECUTIVE" } })[];
};

export type AbsenceKind = "VACATION" | "SICK" | "PARENTAL" | "TRAINING" | "OTHER";

/** Days away, [from, until); the kind is null for those whom it does not concern. */
export type AbsenceView = { id: string; kind: AbsenceKind | null; from: Day; until: Day; percent: number };

export type AuditValue = string | number | boolean | null;

/** An event as the trail keeps it. */
export type AuditRow = {
  id: string;
  at: Date;
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string | null;
  fields: string[];
  values: Record<string, AuditValue>;
};

/** A record that an event speaks of; its name is the one of today, null where nobody knows it any more. */
export type NamedRecord = { id: string; name: string | null };

export type AuditEventView = Omit<AuditRow, "actorId" | "entityId" | "values"> & {
  actor: NamedRecord | null;
  record: NamedRecord | null;
  values: { field: string; value: AuditValue | NamedRecord }[];
};

export type AuditPage = { events: AuditEventView[]; next: string | null };

/** The settings of the installation, for those who keep them. */
export type OrganisationRecord = {
  name: string;
  currency: string;
  timeZone: string;
  weekStart: number;
  fiscalYearStartMonth: number;
  version: number;
  isCurrencyFixed: boolean;
};

/** A currency that has rates, and the one that holds today. */
export type CurrencyRates = { currency: string; count: number; latest: ExchangeRate | null };

/** A holiday calendar in a list; `followers` are all people who were given it, those who left included. */
export type CalendarRow = { id: string; name: string; followers: number; daysInYear: number };

/** A holiday calendar with all its days, the earliest first. */
export type CalendarRecord = { id: string; name: string; version: number; followers: number; days: Holiday[] };
