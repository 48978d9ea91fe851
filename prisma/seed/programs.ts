type Voice = { words: string; state: "ON_TRACK" | "MOVING" | "NOT_YET" };

export type ToldProgram = {
  person: string;
  coach: string;
  topic: string;
  reason?: string;
  /** In whole weeks before the running one. */
  weeksAgo: number;
  weeks: number;
  /** By the key of a metric, so many times what it was. */
  goals: Readonly<Record<string, number>>;
  /** Week by week; what is missing was not said. */
  voices: readonly { person?: Voice; coach?: Voice }[];
  supports: readonly { daysAfter: number; kind: "TRAINING" | "MATERIAL" | "LEADS" | "RELIEF"; text: string }[];
  end?: { outcome: "RECOVERED"; text: string };
};

/** One that runs, with somebody who does more than the others and wins less, and one that came out well. All of it is invented. */
export const PROGRAMS: readonly ToldProgram[] = [
  {
    ...{ person: "Tomás Rivera", coach: "Ines Halvorsen", topic: "From demos to proposals that are answered" },
    reason:
      "More calls and demos than anybody in the team, and he wants to know himself why so few of them become a proposal.",
    ...{ weeksAgo: 3, weeks: 8, goals: { proposals: 1.4 } },
    voices: [
      {
        person: {
          words:
            "Eleven demos, and I sent two proposals. Most said they would think about it. I need to see how others end a demo.",
          state: "NOT_YET",
        },
        coach: {
          words:
            "His demos are the best that we have, and they end without a question. I will find him a day with Mei.",
          state: "NOT_YET",
        },
      },
      {
        person: {
          words:
            "A morning with Mei. She asks who else decides before she shows anything. I tried it three times; two told me.",
          state: "MOVING",
        },
        coach: { words: "Three proposals, each to somebody who can say yes.", state: "MOVING" },
      },
      { person: { words: "Asked it in every demo. It feels rude, and nobody minded.", state: "MOVING" } },
    ],
    supports: [
      { daysAfter: 9, kind: "TRAINING", text: "A morning of demos beside Mei Tanaka" },
      { daysAfter: 11, kind: "RELIEF", text: "No new accounts for four weeks, to stay with the open ones" },
    ],
  },
  {
    ...{ person: "Pavel Horák", coach: "Matteo Brandt", topic: "Calls at the hours at which people answer" },
    reason: "Came back after a long illness and tries hard; results take their time.",
    ...{ weeksAgo: 20, weeks: 6, goals: { appointmentsBooked: 1.1 } },
    voices: Array.from({ length: 6 }, (_, week) => ({
      person: {
        words: week < 3 ? "The mornings are mine again, the answers are not." : "Eight to ten is when they pick up.",
        state: week < 3 ? ("NOT_YET" as const) : ("ON_TRACK" as const),
      },
      coach: {
        words: week < 3 ? "He calls as much as ever. It is the hour." : "It holds.",
        state: week < 3 ? ("MOVING" as const) : ("ON_TRACK" as const),
      },
    })),
    supports: [{ daysAfter: 5, kind: "LEADS", text: "Twenty addresses of earlier customers" }],
    end: { outcome: "RECOVERED", text: "Back at his usual, by his own plan. We keep the two hours in the morning." },
  },
];

/** The day in the field in which the manager saw it, and what both wrote down of it: levels in the order of the rubric. */
export const WATCHED = {
  ...{ person: "Tomás Rivera", manager: "Ines Halvorsen", daysAgo: 12, objective: "How my demos end" },
  own: {
    levels: [4, 4, 3, 4, 5, 3, 3, 4],
    praise: "They ask for prices by themselves.",
    workOn: "The last five minutes.",
  },
  seen: {
    levels: [4, 4, 2, 4, 5, 3, 2, 3],
    praise: "Nobody shows the machine better.",
    workOn: "Who decides? He never asks.",
  },
} as const;

/** Where it was talked over, two days later. */
export const DEBRIEF = {
  ...{ person: "Tomás Rivera", coach: "Ines Halvorsen", daysAgo: 10, topic: "What happens after a good demo" },
  ...{ situation: "RIDE_ALONG" as const, step: "PROPOSAL" as const, metric: "proposals" },
  personWords: {
    cause: "Budgets are frozen, and I show it to people who cannot decide.",
    solution: "Ask who else has to be there before the demo.",
    attribution: "MIXED" as const,
  },
  coachWords: {
    cause: "The demo ends in applause and without a next step.",
    solution: "One question at the end: what happens now?",
    attribution: "OWN" as const,
  },
  said: [
    { words: "Who was in the room, and who was missing?", answer: "The one who signs. In four of five." },
    { words: "What could you ask before you show anything?", answer: "Who will decide, and how." },
  ],
  praise: "Demos that people remember.",
  workedOn: "Who decides, and the next step.",
  askedPercent: 75,
  commitments: [{ text: "Ask who decides before each demo", dueAfterDays: 28, state: "OPEN" as const }],
};
