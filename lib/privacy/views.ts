export const SECTION_KEYS = [
  "person",
  "sessions",
  "accessLinks",
  "memberships",
  "leaderships",
  "workingPatterns",
  "absences",
  "notices",
  "noticeChoices",
  "noticeSwitches",
  "opportunities",
  "stageEvents",
  "activities",
  "slumps",
  "slumpExplanations",
  "appointments",
  "calendarFeed",
  "rideAlongs",
  "scorecards",
  "coachingSessions",
  "coachingViews",
  "coachingCommitments",
  "coachingCadence",
  "coachingNotes",
  "coachingRatings",
  "programs",
  "programVoices",
  "programNotes",
] as const;

export type SectionKey = (typeof SECTION_KEYS)[number];

/** What one kind of record holds about somebody: its rows, with the names of their columns. */
export type HeldSection = { key: SectionKey; rows: readonly object[] };
