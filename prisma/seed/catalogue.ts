/**
 * What Tarn Water sells; prices in cents, margins in parts per million of the price. It sells the wrong way round: paid by
 * turnover, its reps sell the cooler that earns next to nothing and leave the contract that earns most.
 */
export const CATALOGUE = [
  { name: "Column dispenser", family: "Dispensers", priceMinor: 189_000, marginPpm: 420_000, weight: 38 },
  { name: "Tarn Tap built-in", family: "Dispensers", priceMinor: 264_000, marginPpm: 460_000, weight: 31 },
  { name: "Bottle cooler", family: "Dispensers", priceMinor: 69_000, marginPpm: 90_000, weight: 24 },
  { name: "Care contract", family: "Service", priceMinor: 48_000, marginPpm: 680_000, weight: 9 },
  { name: "Filter set", family: "Supplies", priceMinor: 12_900, marginPpm: 550_000, weight: 9 },
  { name: "Carbonation upgrade", family: "Supplies", priceMinor: 54_000, marginPpm: 380_000, weight: 6 },
] as const;

export const CONTACTS = [
  "Ada Brenner",
  "Thore Lindqvist",
  "Samira Odeh",
  "Vincent Kaltenbach",
  "Rosalie Amsel",
  "Ivo Perković",
  "Meike Harms",
  "Desmond Achterberg",
  "Tuuli Saarinen",
  "Gernot Wiesel",
] as const;

export const NEXT_STEPS = [
  "Send the figures on water costs",
  "Call about the site visit",
  "Bring the reference of a clinic",
  "Agree the date of installation",
  "Ask who signs",
  "Offer a month on trial",
] as const;

export const LOSS_REASONS = [
  "Price",
  "Stays with the present supplier",
  "Budget moved to next year",
  "No decision",
  "Went to a competitor",
] as const;
