import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/kernel/period";
import { CAST, type CastMember } from "./cast";
import { CATALOGUE } from "./catalogue";
import { courseUntil, DAYS_TO_DEAL, type Deal, dealsOpenedOn } from "./deals";
import { type ActivityKey, tellDay } from "./rhythm";
import { sharesSince } from "./tell-until";

const timeZone = "Europe/Berlin";

// The stories hold on whatever day the demo is loaded: some of a year, on every weekday.
const LOADS = Array.from({ length: 8 }, (_, index) => addDays("2026-02-04", index * 43));

const steady = CAST.filter(({ role, hiredDaysAgo, leave }) => role === "REP" && !hiredDaysAgo && !leave);
const north = steady.filter(({ team }) => team === "north");
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function member(name: string): CastMember {
  return CAST.find((one) => one.name === name) ?? expect.unreachable(name);
}

type Span = readonly [from: number, until: number];

const told = new Map<string, { worked: number; counts: Map<ActivityKey, number> }>();

/** How many of a type somebody did for each day that they worked, from so many days before the load until so many before it. */
function perDay(who: CastMember, key: ActivityKey, load: Day, span: Span): number {
  const name = `${who.name} ${load} ${span}`;
  const { worked, counts } = told.get(name) ?? tell(who, load, span);
  told.set(name, { worked, counts });
  return worked > 0 ? (counts.get(key) ?? 0) / worked : 0;
}

function tell(who: CastMember, load: Day, [from, until]: Span) {
  const shareOf = sharesSince(load);
  const counts = new Map<ActivityKey, number>();
  let worked = 0;
  for (let daysSinceLoad = -from; daysSinceLoad < -until; daysSinceLoad += 1) {
    const day = addDays(load, daysSinceLoad);
    const share = shareOf(who.name, day);
    worked += share;
    for (const { key, count } of tellDay({ member: who, day, daysSinceLoad, share, timeZone }))
      counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return { worked, counts };
}

const peersOf = (who: CastMember, key: ActivityKey, load: Day, span: Span) =>
  mean(north.filter((peer) => peer !== who).map((peer) => perDay(peer, key, load, span)));

describe.each(LOADS)("loaded on %s", (load) => {
  test("Jonas: appointments of six weeks are at most 60 % of the thirteen before, and calls are as they were", () => {
    const jonas = member("Jonas Petersen");
    const [now, before] = [[42, 0] as const, [133, 42] as const];
    expect(
      perDay(jonas, "appointment_booked", load, now) / perDay(jonas, "appointment_booked", load, before),
    ).toBeLessThan(0.6);
    const calls = perDay(jonas, "call", load, now) / perDay(jonas, "call", load, before);
    expect(calls).toBeGreaterThan(0.8);
    expect(calls).toBeLessThan(1.25);
  });

  test("Tomás: more calls than his peers, and at most three quarters of their proposals for a demo", () => {
    const tomas = member("Tomás Rivera");
    const span = [120, 0] as const;
    expect(perDay(tomas, "call", load, span) / peersOf(tomas, "call", load, span)).toBeGreaterThan(1.05);
    const own = perDay(tomas, "proposal", load, span) / perDay(tomas, "demo", load, span);
    const theirs = peersOf(tomas, "proposal", load, span) / peersOf(tomas, "demo", load, span);
    expect(own / theirs).toBeLessThan(0.75);
  });

  test("Hannah: what an ordinary rep does, half a year long, so that nothing raises her name", () => {
    const hannah = member("Hannah Köhler");
    for (const key of ["call", "conversation", "appointment_booked"] as const) {
      const share = perDay(hannah, key, load, [182, 0]) / peersOf(hannah, key, load, [182, 0]);
      expect(share, key).toBeGreaterThan(0.8);
      expect(share, key).toBeLessThan(1.2);
    }
  });

  test("Priya: in her fifth week between a third and three quarters of what the others do, and nothing before", () => {
    const priya = member("Priya Nair");
    const share = perDay(priya, "call", load, [14, 0]) / peersOf(priya, "call", load, [14, 0]);
    expect(share).toBeGreaterThan(0.33);
    expect(share).toBeLessThan(0.75);
    expect(perDay(priya, "call", load, [120, 32])).toBe(0);
  });

  test("Leonie: the best seller of West until seven weeks ago, and sells nothing since", () => {
    const leonie = member("Leonie Castell");
    const west = steady.filter(({ team }) => team === "west").map((peer) => perDay(peer, "call", load, [200, 50]));
    expect(perDay(leonie, "call", load, [200, 50])).toBeGreaterThan(Math.max(...west));
    expect(perDay(leonie, "call", load, [48, 0])).toBe(0);
  });
});

test("Priya grows: on average a quarter more in her last two weeks than in her first two", () => {
  const priya = member("Priya Nair");
  const grown = LOADS.map((load) => perDay(priya, "call", load, [14, 0]) / perDay(priya, "call", load, [31, 17]));
  expect(mean(grown)).toBeGreaterThan(1.25);
});

/** How many deals somebody opened for each day that they worked. */
function openedPerDay(who: CastMember, load: Day, [from, until]: Span): number {
  const shareOf = sharesSince(load);
  const days = Array.from({ length: from - until }, (_, index) => index - from);
  const opened = days.map((daysSinceLoad) => {
    const day = addDays(load, daysSinceLoad);
    const share = shareOf(who.name, day);
    return { share, count: dealsOpenedOn({ member: who, day, daysSinceLoad, share, timeZone }).length };
  });
  const worked = opened.reduce((sum, { share }) => sum + share, 0);
  return worked > 0 ? opened.reduce((sum, { count }) => sum + count, 0) / worked : 0;
}

describe("new deals come of appointments", () => {
  const overLoads = (who: CastMember, span: Span) => mean(LOADS.map((load) => openedPerDay(who, load, span)));

  test("Jonas opens as many as ever until two weeks after his appointments halved, and about half as many since", () => {
    const jonas = member("Jonas Petersen");
    const usual = overLoads(jonas, [180, 42]);
    expect(overLoads(jonas, [42, 42 - DAYS_TO_DEAL]) / usual).toBeGreaterThan(0.7);
    const since = overLoads(jonas, [42 - DAYS_TO_DEAL, 0]) / usual;
    expect(since).toBeLessThan(0.65);
    expect(since).toBeGreaterThan(0.2);
  });

  test("Priya opens none in her first two weeks, and then fewer than the others", () => {
    const priya = member("Priya Nair");
    for (const load of LOADS) expect(openedPerDay(priya, load, [31, 31 - DAYS_TO_DEAL])).toBe(0);
    const theirs = mean(north.map((peer) => overLoads(peer, [31 - DAYS_TO_DEAL, 0])));
    const share = overLoads(priya, [31 - DAYS_TO_DEAL, 0]) / theirs;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.7);
  });
});

describe.each(LOADS.filter((_, index) => index % 4 === 0))("the deals of a year, told on %s", (load) => {
  const now = new Date(`${load}T12:00:00Z`);
  const ends = (deal: Deal) => courseUntil(deal, now)[0]?.stage;
  const dealsOf = (who: CastMember): Deal[] => {
    const shareOf = sharesSince(load);
    return Array.from({ length: 365 }, (_, index) => index - 365).flatMap((daysSinceLoad) => {
      const day = addDays(load, daysSinceLoad);
      return dealsOpenedOn({ member: who, day, daysSinceLoad, share: shareOf(who.name, day), timeZone });
    });
  };
  const deals = new Map(steady.map((who) => [who.name, dealsOf(who)]));
  const ended = (who: CastMember, how: "won" | "lost") =>
    (deals.get(who.name) ?? []).filter((deal) => ends(deal) === how);
  const winRate = (who: CastMember) =>
    ended(who, "won").length / (ended(who, "won").length + ended(who, "lost").length);
  const share = <T>(list: readonly T[], fits: (one: T) => boolean) => list.filter(fits).length / list.length;
  const carries = (name: string) => (deal: Deal) => deal.lines.some(({ product }) => CATALOGUE[product]?.name === name);

  test("Tomás loses to the market in which his own team wins", () => {
    const tomas = member("Tomás Rivera");
    const isBlamed = ({ reason }: Deal) => reason === tomas.blames;
    expect(share(ended(tomas, "lost"), isBlamed)).toBeGreaterThan(0.55);
    const peers = north.filter((peer) => peer !== tomas);
    expect(peers.flatMap((peer) => ended(peer, "lost")).filter(isBlamed)).toEqual([]);
    expect(winRate(tomas) / mean(peers.map(winRate))).toBeLessThan(0.75);
  });

  test("Tomás leaks before the proposal: far fewer of his deals get there, and what gets there is won as often as elsewhere", () => {
    const tomas = member("Tomás Rivera");
    const hasProposal = ({ course }: Deal) => course.some(({ stage }) => stage === "proposal");
    const done = (who: CastMember) => [...ended(who, "won"), ...ended(who, "lost")];
    const reaching = (who: CastMember) => share(done(who), hasProposal);
    const closing = (who: CastMember) => share(done(who).filter(hasProposal), (deal) => ends(deal) === "won");
    const peers = north.filter((peer) => peer !== tomas);
    expect(reaching(tomas) / mean(peers.map(reaching))).toBeLessThan(0.75);
    const later = closing(tomas) / mean(peers.map(closing));
    expect(later).toBeGreaterThan(0.75);
    expect(later).toBeLessThan(1.3);
  });

  test("the company sells the wrong way round: twice the coolers for a sixth of the margin; only Mei does not", () => {
    const mei = member("Mei Tanaka");
    const others = steady.filter((who) => who !== mei).flatMap((who) => ended(who, "won"));
    const [cooler, care] = ["Bottle cooler", "Care contract"].map((name) => CATALOGUE.find((one) => one.name === name));
    const marginOf = (one: typeof cooler) => ((one?.priceMinor ?? 0) * (one?.marginPpm ?? 0)) / 1_000_000;
    expect(marginOf(cooler) / marginOf(care)).toBeLessThan(0.2);
    expect(share(others, carries("Bottle cooler")) / share(others, carries("Care contract"))).toBeGreaterThan(2);
    expect(share(others, carries("Care contract"))).toBeLessThan(0.2);
    expect(share(ended(mei, "won"), carries("Care contract"))).toBeGreaterThan(0.6);
  });
});
