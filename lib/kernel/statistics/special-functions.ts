type Cephes = {
  lgam(value: number): number;
  incbet(first: number, second: number, at: number): number;
  incbi(first: number, second: number, share: number): number;
  ndtri(share: number): number;
  igam(shape: number, at: number): number;
  igami(shape: number, above: number): number;
};

// The package compiles itself at once where it is required and only later where it is imported; a bundler must not choose.
const { createRequire } = process.getBuiltinModule("node:module");
const special: Cephes = createRequire(`${process.cwd()}/`)("cephes");

/** The logarithm of the gamma function. */
export function logGamma(value: number): number {
  return special.lgam(value);
}

export function logFactorial(count: number): number {
  return special.lgam(count + 1);
}

/** The logarithm of the number of ways to choose so many out of so many. */
export function logChoose(outOf: number, count: number): number {
  return logFactorial(outOf) - logFactorial(count) - logFactorial(outOf - count);
}

export function logBeta(first: number, second: number): number {
  return special.lgam(first) + special.lgam(second) - special.lgam(first + second);
}

/** The regularised incomplete beta function: the share of the beta distribution that lies at or below a point. */
export function incompleteBeta(first: number, second: number, at: number): number {
  return special.incbet(first, second, at);
}

/** Its inverse in the point. */
export function inverseIncompleteBeta(first: number, second: number, share: number): number {
  try {
    return special.incbi(first, second, share);
  } catch {
    return halved((at) => incompleteBeta(first, second, at), share, 1);
  }
}

/** The regularised incomplete gamma function: the share of the gamma distribution of rate 1 that lies at or below a point. */
export function incompleteGamma(shape: number, at: number): number {
  try {
    return special.igam(shape, at);
  } catch {
    // So far out that the package refuses to say how near to nothing or to all it is.
    return at < shape ? 0 : 1;
  }
}

/** Its inverse in the point. */
export function inverseIncompleteGamma(shape: number, share: number): number {
  try {
    return special.igami(shape, 1 - share);
  } catch {
    return halved((at) => incompleteGamma(shape, at), share, 2 * shape + 100);
  }
}

/** Where the package gives up on an inverse, far out on either side: by halving what it may lie in. */
function halved(below: (at: number) => number, share: number, most: number): number {
  let [low, high] = [0, most];
  for (let halving = 0; halving < 100; halving += 1) {
    const middle = (low + high) / 2;
    if (below(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How many standard deviations from the mean a normal figure is undercut with this chance. */
export function normalQuantile(share: number): number {
  return special.ndtri(share);
}
