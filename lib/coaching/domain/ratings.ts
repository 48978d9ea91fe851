/** How many different people a batch of ratings takes, so that a number is nobody's own. */
export const RATERS_IN_A_BATCH = 3;
/** From how many different raters on their free lines are shown. */
export const RATERS_FOR_LINES = 5;
/** From how many different raters on those above a coach see a mean of theirs. */
export const RATERS_FOR_OTHERS = 5;

export type Rating = { raterId: string; useful: number; asked: number; line: string | null };

export type RatingsShown = {
  /** Means of one to five over the ratings of whole batches; null before the first batch is full. */
  mean: RatingMean | null;
  /** In the order of the alphabet, which tells nothing of when and by whom. */
  lines: string[];
  /** How many more people have to rate before something is shown. */
  missing: number;
  /** How many different people have rated in whole batches. */
  raters: number;
  /** The newest whole batch, and all whole ones before it; null before there are two. */
  against: { newest: RatingMean; earlier: RatingMean } | null;
};

/** Means of one to five over so many ratings. */
export type RatingMean = { useful: number; asked: number; ratings: number };

/**
 * What a coach may see of the ratings of their talks, oldest first: those of whole batches, each as long as it takes until three
 * different people have rated. What came since the last full batch is held back, so that no change of a mean is one person's;
 * free lines come along from five different people on, and again only those of whole batches. The own past is the batches before
 * the newest one: that tells no more than two looks at the mean, one before and one after that batch was full.
 */
export function ratingsShown(ratings: readonly Rating[]): RatingsShown {
  const batches = wholeBatches(ratings);
  const shown = batches.flat();
  const raters = new Set(shown.map(({ raterId }) => raterId)).size;
  const [newest, earlier] = [meanOf(batches.at(-1) ?? []), meanOf(batches.slice(0, -1).flat())];
  return {
    mean: meanOf(shown),
    lines: raters >= RATERS_FOR_LINES ? shown.flatMap(({ line }) => line ?? []).sort() : [],
    missing: shown.length > 0 ? 0 : RATERS_IN_A_BATCH - new Set(ratings.map(({ raterId }) => raterId)).size,
    raters,
    against: newest && earlier && { newest, earlier },
  };
}

/** What those above a coach may see: how useful all in all, from five different people on, again by whole batches alone. */
export function usefulForOthers(ratings: readonly Rating[]): number | null {
  const { mean, raters } = ratingsShown(ratings);
  return mean && raters >= RATERS_FOR_OTHERS ? mean.useful : null;
}

function meanOf(ratings: readonly Rating[]): RatingMean | null {
  if (ratings.length === 0) return null;
  const mean = (of: (rating: Rating) => number) =>
    ratings.reduce((sum, rating) => sum + of(rating), 0) / ratings.length;
  return { useful: mean(({ useful }) => useful), asked: mean(({ asked }) => asked), ratings: ratings.length };
}

function wholeBatches(ratings: readonly Rating[]): Rating[][] {
  const batches: Rating[][] = [];
  let batch: Rating[] = [];
  for (const rating of ratings) {
    batch.push(rating);
    if (new Set(batch.map(({ raterId }) => raterId)).size < RATERS_IN_A_BATCH) continue;
    batches.push(batch);
    batch = [];
  }
  return batches;
}
