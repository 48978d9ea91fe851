import type { Route } from "next";
import { getDateWriters, getTranslations } from "@/components/i18n/words";
import { getMetricName } from "@/components/metrics/metric-name";
import { PageLink } from "@/components/ui/page-link";
import type { Agreed, SessionRow } from "@/lib/coaching/views";
import type { ProgramRow } from "@/lib/coaching/views/program";
import type { SlumpView } from "@/lib/metrics/views";
import type { RideRow } from "@/lib/ride-alongs/views";
import { type HistoryEntry, isAhead, isDayOnly } from "./history-entries";

type Props = { entry: HistoryEntry; agreed: ReadonlyMap<string, Agreed>; viewerId: string };

const SHAPES = {
  short: { day: "numeric", month: "short" },
  withYear: { day: "numeric", month: "short", year: "numeric" },
  onDay: { day: "numeric", month: "short", timeZone: "UTC" },
  onDayWithYear: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
} as const;

/** The ring of what is to come, the disc of a talk, the square of a day in the field, the triangle of a slump. */
const MARKS = {
  AHEAD: <circle r="4" className="fill-paper stroke-accent" strokeWidth="1.6" />,
  SESSION: <circle r="4" className="fill-ink-3" />,
  RIDE: <rect x="-3.6" y="-3.6" width="7.2" height="7.2" rx="1" className="fill-ink-3" />,
  PROGRAM: <path d="M0 -4.8L4.8 0L0 4.8L-4.8 0z" className="fill-ink-3" />,
  SLUMP: <path d="M-4.5 -3.5h9L0 4.5z" className="fill-bad" />,
} as const;

/** One thing that was done, or that gave cause to it, with what came of it. */
export async function HistoryLine({ entry, agreed, viewerId }: Props) {
  const [{ href, title, note }, writers] = await Promise.all([saidOf(entry, agreed, viewerId), getDateWriters(SHAPES)]);
  const isThisYear = entry.at.getUTCFullYear() === new Date().getUTCFullYear();
  const timed = isThisYear ? writers.short : writers.withYear;
  const when = isDayOnly(entry) ? (isThisYear ? writers.onDay : writers.onDayWithYear) : timed;
  return (
    <li className="relative pl-6">
      <svg width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden="true" className="absolute left-0 top-[5px]">
        <circle r="5.5" className="fill-paper" />
        {isAhead(entry) ? MARKS.AHEAD : MARKS[entry.kind]}
      </svg>
      <p className="flex flex-wrap items-baseline gap-x-2 text-body">
        <PageLink href={href as Route} className="focusable rounded-sm font-medium text-ink hover:underline">
          {title}
        </PageLink>
        <span className="text-small text-ink-4">{when(entry.at)}</span>
      </p>
      {note && <p className="text-small text-ink-3">{note}</p>}
    </li>
  );
}

type Said = { href: string; title: string; note: string | null };

async function saidOf(entry: HistoryEntry, agreed: ReadonlyMap<string, Agreed>, viewerId: string): Promise<Said> {
  switch (entry.kind) {
    case "SESSION":
      return sessionSaid(entry.row, agreed.get(entry.row.id));
    case "RIDE":
      return rideSaid(entry.row, viewerId);
    case "PROGRAM":
      return programSaid(entry.row);
    case "SLUMP":
      return slumpSaid(entry.row);
  }
}

async function sessionSaid({ id, topic, state, startsAt, reason }: SessionRow, agreed?: Agreed): Promise<Said> {
  const t = await getTranslations("coaching");
  const said = { href: `/coaching/${id}`, title: t("history.session", { topic }) };
  if (state === "SKIPPED") return { ...said, note: t("session.skippedBecause", { reason: reason ?? "" }) };
  if (state === "HELD") return { ...said, note: t("history.agreed", agreed ?? { all: 0, kept: 0 }) };
  return { ...said, note: t(`states.${state === "PLANNED" && startsAt < new Date() ? "OVER" : state}`) };
}

async function rideSaid({ id, manager, state, place }: RideRow, viewerId: string): Promise<Said> {
  const [t, history] = await Promise.all([getTranslations("rideAlongs"), getTranslations("coaching.history")]);
  const planned = state === "PLANNED" ? t("coverage.states.PLANNED") : null;
  const withWhom = manager.id === viewerId ? null : t("coverage.with", { name: manager.name });
  const note = [planned, withWhom, place].filter(Boolean).join(" · ");
  return { href: `/ride-alongs/${id}`, title: history("ride"), note: note || null };
}

async function programSaid({ id, topic, endedOn, outcome }: ProgramRow): Promise<Said> {
  const [t, { onDay }] = await Promise.all([getTranslations("coaching"), getDateWriters(SHAPES)]);
  const ended = endedOn && t("programs.endedOn", { date: onDay(new Date(`${endedOn}T12:00:00Z`)) });
  const note = [ended, outcome && t(`programs.outcomes.${outcome}`)].filter(Boolean).join(" · ");
  return { href: `/coaching/programs/${id}`, title: t("history.program", { topic }), note: note || null };
}

async function slumpSaid({ personId, metric, closedOn, end }: SlumpView): Promise<Said> {
  const [t, slumps, nameOf, { onDay }] = await Promise.all([
    getTranslations("coaching.history"),
    getTranslations("metrics.slumps"),
    getMetricName(),
    getDateWriters(SHAPES),
  ]);
  const closed = closedOn && onDay(new Date(`${closedOn}T12:00:00Z`));
  const note = closed ? slumps("closed", { end: end ?? "ENDED", date: closed }) : slumps("state");
  return { href: `/people/${personId}#slumps`, title: t("slump", { metric: nameOf(metric) }), note };
}
