import type { Day } from "@/lib/kernel/period";
import type { MetricName } from "@/lib/metrics/views";
import type { Attribution } from "./domain/attributions";
import type { Rhythm } from "./domain/cadence";
import type { CommitmentState } from "./domain/commitment";
import type { Effect } from "./domain/effect";
import type { ManagerFigures } from "./domain/manager-figures";
import type { Opening } from "./domain/opening";
import type { QuestionOccasion } from "./domain/propose-questions";
import type { OwnQuestion, Situation } from "./domain/questions";
import type { SessionState, Side } from "./domain/side";
import type { Compared } from "./domain/spans";
import type { Thirds } from "./domain/thirds";
import type { Spent } from "./domain/time-spent";

export type Someone = { id: string; name: string };

/** A talk in a list. */
export type SessionRow = {
  id: string;
  person: Someone;
  coach: Someone;
  state: SessionState;
  topic: string;
  startsAt: Date;
  reason: string | null;
  /** Whether whoever asks still has their view to send. */
  isWaitingForMe: boolean;
};

/** A talk that came of a slump. */
export type AboutSlump = Pick<SessionRow, "id" | "topic" | "state" | "startsAt"> & { slumpId: string };

export type SessionCursor = { startsAt: Date; id: string };

type AttributionName = "OWN" | "MIXED" | "OUTSIDE";

/** What one side wrote: a draft is shown to its author alone. */
export type WrittenView = {
  author: Someone;
  side: "PERSON" | "COACH";
  cause: string;
  solution: string;
  attribution: AttributionName | null;
  /** By the id of a question. */
  answers: Readonly<Record<string, string>>;
  savedAt: Date;
  sentAt: Date | null;
};

/** Its key where it is built in, else its words. */
export type AskedQuestion = {
  id: string;
  kind: "BEFORE" | "ASKED" | "TOLD";
  key: string | null;
  words: string | null;
  answer: string | null;
};

export type CommitmentView = {
  id: string;
  sessionId: string;
  owner: Someone;
  text: string;
  dueOn: Day;
  state: CommitmentState;
  /** What ticks it off, and how much of it there is. */
  counted: { metric: MetricName; target: number; done: number } | null;
  /** Ticked off by its metric, and by nobody. */
  isBySelf: boolean;
  version: number;
};

/** What was agreed on in a talk and not dropped, and how much of it was kept. */
export type Agreed = { all: number; kept: number };

export type SessionView = {
  id: string;
  person: Someone;
  coach: Someone;
  side: Side;
  state: SessionState;
  topic: string;
  about: QuestionOccasion;
  slumpId: string | null;
  /** The day in the field that is talked over. */
  rideAlongId: string | null;
  program: { id: string; topic: string } | null;
  script: { name: string; url: string | null } | null;
  metric: MetricName | null;
  request: string | null;
  startsAt: Date;
  endsAt: Date | null;
  appointmentId: string | null;
  place: string | null;
  heldAt: Date | null;
  reason: string | null;
  praise: string | null;
  workedOn: string | null;
  /** For whoever coached alone. */
  askedPercent: number | null;
  version: number;
  opening: Opening;
  own: WrittenView | null;
  /** What of the others is open to whoever asks, the rep's first. */
  opened: readonly WrittenView[];
  /** Others who have sent theirs; of what they wrote it tells nothing. */
  written: readonly Someone[];
  questions: readonly AskedQuestion[];
  commitments: readonly CommitmentView[];
  /** A note of whoever asks, for themselves. */
  note: { text: string; expiresAt: Date } | null;
  isRated: boolean;
};

/** What talks of a topic or of a coach, or intensive programs, did to the metric that they were about. */
export type EffectView = {
  id: string;
  metric: MetricName;
  about: { kind: "TOPIC"; situation: Situation } | { kind: "COACH"; coach: Someone } | { kind: "PROGRAMS" };
  effect: Effect;
};

/** Where somebody stands in the rhythm of talks, and how much time was spent with them in a quarter. */
export type RhythmRow = { person: Someone; rhythm: Rhythm; skipped: number; minutes: number };

/** What whoever leads spent with one of their people. */
type TimeRow = Compared<Spent> & { person: Someone };

/** The time of a coach with each of their people, and by third of those whom they lead most closely. */
export type OwnTime = { rows: readonly TimeRow[]; thirds: Compared<Thirds | null> };

/** How many of the people whom somebody leads most closely have no ride-along overdue, on a day and a quarter before. */
export type OwnCoverage = {
  people: readonly Someone[];
  /** Whom they led so a quarter ago. */
  peopleBefore: readonly Someone[];
  inTime: Compared<{ people: number; inTime: number }>;
};

/** Where somebody saw the causes over their talks: how often each, and in which words. */
export type AttributionsView = {
  counts: Record<Attribution, number>;
  said: readonly { attribution: Attribution; cause: string; sessionId: string; topic: string; startsAt: Date }[];
};

/** A talk as a file may have it: nothing of what anybody wrote, noted, estimated or rated. */
export type FiledSession = Pick<SessionRow, "id" | "state" | "topic" | "startsAt"> & {
  person: string;
  coach: string;
  heldAt: Date | null;
  minutes: number | null;
  commitments: number;
};

/** A manager as those above see their coaching; before is null where they led nobody then who is in sight. */
export type ManagerRow = {
  manager: Someone;
  now: ManagerFigures;
  before: ManagerFigures | null;
  /** The mean of how useful their sessions were found, where enough people have said so. */
  useful: number | null;
};

/** An appointment of whoever asks, as a calendar elsewhere may have it: nothing of what it is about. */
export type CalendarAppointment = {
  id: string;
  kind: "COACHING" | "RIDE_ALONG";
  recordId: string;
  other: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  version: number;
  changedAt: Date;
  isCancelled: boolean;
};

/** An appointment on the page of a calendar: of whom, with whom, and as what record it can be opened or moved. */
export type CalendarEntry = {
  kind: CalendarAppointment["kind"];
  recordId: string;
  /** Of the record. */
  version: number;
  /** Whom it is about, and who coaches or rides along. */
  person: Someone;
  lead: Someone;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  isHeld: boolean;
};

export type BankQuestionView = { question: OwnQuestion; isEnded: boolean; version: number };

/** What came of days in the field: so many that were held, those talked over within a week, and the latest without a debrief. */
export type DebriefsView = {
  held: number;
  talkedOver: number;
  open: readonly { rideAlongId: string; person: Someone; day: Day }[];
};

/** A talk or a day in the field that somebody has before them, or a talk that they have not closed yet. */
export type ComingUp = {
  kind: "COACHING" | "RIDE_ALONG";
  recordId: string;
  /** What a talk is about, and the slump that it came of. */
  topic: string | null;
  slumpId: string | null;
  startsAt: Date;
  with: Someone;
  /** Whether whoever asks still has their view to send. */
  isWaitingForMe: boolean;
  /** Whether it has begun, and whoever asks is to close it. */
  isToClose: boolean;
};

/** Somebody for whom nobody had time, with the last day on which somebody did; null where there was none. */
export type Overlooked = { person: Someone; lastOn: Day | null };
