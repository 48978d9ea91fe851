/** How many different people a batch of ratings takes, so that a number is nobody's own. */
export const RATERS_IN_A_BATCH = 3;
/** From how many different raters on their free lines are shown. */
export const RATERS_FOR_LINES = 5;

export type Rating = { raterId: string; useful: number; asked: number; line: string | null };

export type RatingsShown = {
  /** Means of one to five over the ratings of whole batches; null before the first batch is full. */
  mean: { useful: number; asked: number; ratings: number } | null;
  /** In the order of the alphabet, which tells nothing of when and by whom. */
  lines: string[];
  /** How many more people have to rate before something is shown. */
  missing: number;
};

/**
 * What a coach may see of the ratings of their talks, oldest first: those of whole batches, each as long as it takes until three
 * different people have rated. What came since the last full batch is held back, so that no change of a mean is one person's;
 * free lines come along from five different people on, and again only those of whole batches.
 */
export function ratingsShown(ratings: readonly Rating[]): RatingsShown {
  const shown = ratings.slice(0, endOfLastBatch(ratings));
  const raters = new Set(shown.map(({ raterId }) => raterId)).size;
  const mean = (of: (rating: Rating) => number) => shown.reduce((sum, rating) => sum + of(rating), 0) / shown.length;
  return {
    mean:
      shown.length === 0
        ? null
        : { useful: mean(({ useful }) => useful), asked: mean(({ asked }) => asked), ratings: shown.length },
    lines: raters >= RATERS_FOR_LINES ? shown.flatMap(({ line }) => line ?? []).sort() : [],
    missing: shown.length > 0 ? 0 : RATERS_IN_A_BATCH - new Set(ratings.map(({ raterId }) => raterId)).size,
  };
}

function endOfLastBatch(ratings: readonly Rating[]): number {
  let end = 0;
  let raters = new Set<string>();
  ratings.forEach(({ raterId }, index) => {
    raters.add(raterId);
    if (raters.size < RATERS_IN_A_BATCH) return;
    end = index + 1;
    raters = new Set();
  });
  return end;
}
