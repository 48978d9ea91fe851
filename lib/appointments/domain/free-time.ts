import { SLOT_MS, type Span } from "./slots";

type Spans = readonly Span[];

/** In order, with what overlaps or follows on made one; a span without length is none. */
export function joined(spans: Spans): Span[] {
  const sorted = spans
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    .toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt));
  const done: Span[] = [];
  for (const span of sorted) {
    const last = done.at(-1);
    if (!last || span.startsAt > last.endsAt) done.push({ startsAt: span.startsAt, endsAt: span.endsAt });
    else if (span.endsAt > last.endsAt) last.endsAt = span.endsAt;
  }
  return done;
}

/** What lies in spans of both. */
export function shared(some: Spans, others: Spans): Span[] {
  const pairs = joined(some).flatMap((one) => joined(others).map((other) => overlapOf(one, other)));
  return joined(pairs);
}

/** What of the first spans is left where the others take some of it. */
export function without(spans: Spans, taken: Spans): Span[] {
  return joined(taken).reduce<Span[]>(
    (left, { startsAt, endsAt }) =>
      left
        .flatMap((one) => [
          { startsAt: one.startsAt, endsAt: earlier(one.endsAt, startsAt) },
          { startsAt: later(one.startsAt, endsAt), endsAt: one.endsAt },
        ])
        .filter((one) => one.startsAt < one.endsAt),
    joined(spans),
  );
}

type Asked = {
  /** When each of them works. */
  working: readonly Spans[];
  /** What anybody of them has, in any order; spans may overlap. */
  taken: Spans;
  from: Date;
  leastMs: number;
};

/**
 * When all of them work and none has anything, from a moment on: the times that are offered for a talk. Spans are half-open, so
 * that a gap may begin where an appointment ends. It begins on a quarter of an hour, as everything that is booked does, and what
 * is shorter than the least is no gap.
 */
export function gapsOf({ working, taken, from, leastMs }: Asked): Span[] {
  const [first = [], ...others] = working;
  const together = others.reduce<Span[]>((left, one) => shared(left, one), joined(first));
  const begin = new Date(Math.ceil(from.getTime() / SLOT_MS) * SLOT_MS);
  return without(together, taken)
    .map((gap) => ({ startsAt: later(gap.startsAt, begin), endsAt: gap.endsAt }))
    .filter(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() >= Math.max(leastMs, 1));
}

function overlapOf(one: Span, other: Span): Span {
  return { startsAt: later(one.startsAt, other.startsAt), endsAt: earlier(one.endsAt, other.endsAt) };
}

const later = (one: Date, other: Date) => (one > other ? one : other);
const earlier = (one: Date, other: Date) => (one < other ? one : other);
