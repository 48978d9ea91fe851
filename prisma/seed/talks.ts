export type Words = { cause: string; solution: string; attribution: "OWN" | "MIXED" | "OUTSIDE" };

export type Talk = {
  person: string;
  coach: string;
  daysAgo: number;
  topic: string;
  situation: "SLUMP" | "LEAK" | "ONE_TO_ONE" | "RIDE_ALONG" | "PRAISE" | "OUTSIDE";
  step?: "APPOINTMENT" | "PROPOSAL" | "CLOSE";
  /** The key of the metric that was to move. */
  metric?: string;
  personWords?: Words;
  coachWords?: Words;
  said: readonly { words: string; answer?: string; isTold?: true }[];
  praise: string;
  workedOn: string;
  askedPercent: number;
  commitments: readonly { text: string; dueAfterDays: number; state: "OPEN" | "KEPT" | "DROPPED" }[];
  rating?: { useful: number; asked: number; line?: string };
};

/** What was talked about in the months before the load. All people and all they say are invented. */
export const TALKS: readonly Talk[] = [
  {
    ...{ person: "Jonas Petersen", coach: "Ines Halvorsen", daysAgo: 28 },
    ...{ topic: "Proposals that nobody answers", situation: "ONE_TO_ONE", step: "PROPOSAL" },
    personWords: {
      cause: "They are six pages long. I think people put them aside for later, and later does not come.",
      solution: "One page, with the price on top.",
      attribution: "OWN",
    },
    coachWords: {
      cause: "The proposals answer questions that nobody has asked.",
      solution: "Ask what the buyer has to show to their boss.",
      attribution: "MIXED",
    },
    said: [
      { words: "What happens on the buyer’s side after you send it?", answer: "It goes to purchasing, without me." },
      { words: "What would make it easy to say yes?", answer: "One number, and what it replaces." },
      { words: "Mei puts the monthly cost first.", isTold: true },
    ],
    praise: "Closing: whoever gets as far as a decision with him mostly says yes.",
    workedOn: "Shorter proposals.",
    askedPercent: 65,
    commitments: [
      { text: "Proposals on one page", dueAfterDays: 14, state: "KEPT" },
      { text: "Ten new hotel accounts", dueAfterDays: 14, state: "KEPT" },
      { text: "Ask Mei about her opening", dueAfterDays: 10, state: "OPEN" },
    ],
    rating: { useful: 5, asked: 4, line: "I found it myself in the end." },
  },
  {
    ...{ person: "Mei Tanaka", coach: "Ines Halvorsen", daysAgo: 35 },
    ...{ topic: "What makes your openings work", situation: "PRAISE" },
    said: [{ words: "What do you do differently from the script?", answer: "I start with their water bill." }],
    praise: "An opening that others can learn from.",
    workedOn: "How to pass it on.",
    askedPercent: 80,
    commitments: [{ text: "Write the opening down for the team", dueAfterDays: 21, state: "KEPT" }],
    rating: { useful: 4, asked: 5 },
  },
  {
    ...{ person: "Hannah Köhler", coach: "Ines Halvorsen", daysAgo: 42 },
    ...{ topic: "A week with fewer loose ends", situation: "ONE_TO_ONE" },
    said: [
      { words: "What takes the time that you do not have?", answer: "Looking for who promised what." },
      { words: "Put it into the calendar at once.", isTold: true },
      { words: "Block two hours on Fridays.", isTold: true },
    ],
    praise: "Reliable: what she promises, customers get.",
    workedOn: "A fixed hour for following up.",
    askedPercent: 35,
    commitments: [{ text: "Fridays from nine to ten for follow-ups", dueAfterDays: 28, state: "KEPT" }],
    rating: { useful: 4, asked: 2, line: "Good, though I was told more than asked." },
  },
  {
    ...{ person: "Lukas Weidenbach", coach: "Ines Halvorsen", daysAgo: 21 },
    ...{ topic: "Four days, and where they go", situation: "ONE_TO_ONE" },
    said: [{ words: "Which hour of your week brings the most?", answer: "Tuesday morning, on the phone." }],
    praise: "He guards his best hours.",
    workedOn: "Fewer internal meetings.",
    askedPercent: 70,
    commitments: [{ text: "Two more blocks of calls a week", dueAfterDays: 30, state: "OPEN" }],
    rating: { useful: 5, asked: 4, line: "Short and clear." },
  },
  {
    ...{ person: "Priya Nair", coach: "Ines Halvorsen", daysAgo: 14 },
    ...{ topic: "The first month", situation: "ONE_TO_ONE" },
    said: [{ words: "What surprised you about our customers?", answer: "How little they know about their own water." }],
    praise: "Asks customers what nobody else asks.",
    workedOn: "Knowing the three products by heart.",
    askedPercent: 60,
    commitments: [{ text: "Ride along with Mei for a morning", dueAfterDays: 21, state: "OPEN" }],
    rating: { useful: 5, asked: 5, line: "I could say what I did not know." },
  },
  {
    ...{ person: "Tomás Rivera", coach: "Ines Halvorsen", daysAgo: 56 },
    ...{ topic: "Which customers are worth a proposal", situation: "ONE_TO_ONE" },
    personWords: {
      cause: "The market is quiet. Whoever still buys asks three of us for a price.",
      solution: "Wait for the new year, and stay in touch.",
      attribution: "OUTSIDE",
    },
    said: [{ words: "How do you decide who gets one?", answer: "Whoever asks for one." }],
    praise: "Nobody writes better ones.",
    workedOn: "Asking who decides before writing.",
    askedPercent: 55,
    commitments: [{ text: "Ask who decides, each time", dueAfterDays: 21, state: "KEPT" }],
    rating: { useful: 3, asked: 4, line: "Useful, a little long." },
  },
  {
    ...{ person: "Tomás Rivera", coach: "Ines Halvorsen", daysAgo: 100 },
    ...{ topic: "Demos that stay demos", situation: "OUTSIDE" },
    personWords: {
      cause: "Budgets are frozen. They like what they see and then nobody may sign.",
      solution: "A smaller first step that needs no budget.",
      attribution: "OUTSIDE",
    },
    said: [{ words: "Who said so, and to whom?", answer: "The buyers. The others I have not asked." }],
    praise: "More demos than anybody in the team.",
    workedOn: "Who signs, before the demo.",
    askedPercent: 45,
    commitments: [{ text: "Name the one who signs for each open demo", dueAfterDays: 14, state: "KEPT" }],
  },
  {
    ...{ person: "Tomás Rivera", coach: "Ines Halvorsen", daysAgo: 140 },
    ...{ topic: "Fewer proposals than demos", situation: "ONE_TO_ONE" },
    personWords: {
      cause: "I show too much at once, and half of my customers wait for prices to fall anyway.",
      solution: "One question at the end instead of the price list.",
      attribution: "MIXED",
    },
    said: [
      { words: "What do they ask at the end?", answer: "What it costs." },
      { words: "Keep the price for the second visit.", isTold: true },
    ],
    praise: "People like to listen to him.",
    workedOn: "How a demo ends.",
    askedPercent: 40,
    commitments: [{ text: "End each demo with a date", dueAfterDays: 21, state: "DROPPED" }],
  },
  {
    ...{ person: "Mei Tanaka", coach: "Ines Halvorsen", daysAgo: 126 },
    ...{ topic: "Half a year in", situation: "ONE_TO_ONE" },
    said: [{ words: "What do you want to be known for?", answer: "That customers call me first." }],
    praise: "Keeps every promise.",
    workedOn: "Saying no to small jobs.",
    askedPercent: 55,
    commitments: [{ text: "Hand three small accounts over", dueAfterDays: 28, state: "KEPT" }],
  },
  {
    ...{ person: "Elif Demirbas", coach: "Matteo Brandt", daysAgo: 30 },
    ...{ topic: "Where the quarter stands", situation: "ONE_TO_ONE" },
    said: [{ words: "You need more demos.", isTold: true }],
    praise: "Steady.",
    workedOn: "More demos.",
    askedPercent: 20,
    commitments: [{ text: "Two more demos a week", dueAfterDays: 28, state: "DROPPED" }],
    rating: { useful: 2, asked: 1 },
  },
];

const OPENINGS = [
  ["Elif Demirbas", "Matteo Brandt", 98],
  ["Pavel Horák", "Matteo Brandt", 105],
  ["Greta Sundermann", "Matteo Brandt", 91],
  ["Noah Brückmann", "Matteo Brandt", 112],
  ["Zofia Maliszewska", "Matteo Brandt", 99],
  ["Bastian Overath", "Matteo Brandt", 119],
  ["Yara Haddad", "Sigrid Aalto", 100],
  ["Felix Ostermeyer", "Sigrid Aalto", 93],
] as const;

/** A quarter ago several worked on their openings; whether it helped is worked out from what they logged. */
export const OPENING_TALKS: readonly Talk[] = OPENINGS.map(([person, coach, daysAgo]) => ({
  ...{ person, coach, daysAgo, topic: "Openings that earn a date", situation: "LEAK", step: "APPOINTMENT" },
  ...{ metric: "appointmentsBooked", praise: "Willing to try another opening.", workedOn: "The first half minute." },
  said: [{ words: "What do you say in the first half minute of a call?", answer: "Who I am and where from." }],
  askedPercent: 60,
  commitments: [{ text: "Begin fifteen calls with a question", dueAfterDays: 14, state: "KEPT" }],
}));

/** The one that is ahead: from the slump that both know of, with the manager's view sent and the rep's still to come. */
export const NEXT_TALK = {
  ...{ person: "Jonas Petersen", coach: "Ines Halvorsen", time: "10:30", minutes: 45 },
  ...{ topic: "Fewer conversations end with a date", situation: "SLUMP", step: "APPOINTMENT" },
  words: {
    cause: "The opening has no customer in it. Same words since May.",
    solution: "Hear how Mei puts the question; what would a clinic lose by saying yes?",
    attribution: "MIXED",
  },
} as const;

/** A rep who asks by himself. */
export const ASKED_TALK = {
  ...{ person: "Tomás Rivera", coach: "Ines Halvorsen" },
  topic: "Proposals go out and do not come back",
  request: "I write as many as ever. I would like to look at the last five with you.",
} as const;

/** Were to take place on the last working day, after the ride-along of that day, and nobody has closed them yet. */
export const OVER_TALKS = [
  { person: "Mei Tanaka", coach: "Ines Halvorsen", topic: "Passing your opening on" },
  { person: "Mirela Popescu", coach: "Leonie Castell", topic: "What your best week had" },
].map((talk) => ({ ...talk, situation: "PRAISE", time: "16:30", minutes: 30 }));

/** With whom Ines has agreed on a rhythm, and on one talk in how many weeks. */
export const RHYTHMS = [
  ["Jonas Petersen", 6],
  ["Mei Tanaka", 6],
  ["Hannah Köhler", 4],
  ["Tomás Rivera", 6],
] as const;
