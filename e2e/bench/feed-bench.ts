import { type CalendarEvent, calendarFile } from "@/lib/appointments/domain/calendar-file";
import { median } from "./measure";
import type { Table } from "./results";

const EVENTS = 2_000;
const ROUNDS = 60;
const HOST = "ridealong.example";
const NOW = new Date("2026-11-27T08:00:00Z");

/** What is written as it stands, and what a calendar wants escaped and folded, with the lines that come of it. */
const CASES = [
  {
    name: "2,000 events, titles as they are written",
    title: "Coaching with Mei Tanaka",
    place: "Harbour office",
    summary: "SUMMARY:Coaching with Mei Tanaka\r\n",
    location: "LOCATION:Harbour office\r\n",
  },
  {
    name: "2,000 events, titles to escape and to fold",
    title: "Mitfahrt mit Noah Brückmann; Brückenköpfe, Küsten und zwei Häfen vor dem Mittag, danach die Größeren",
    place: "Tor 3, Südkai",
    summary:
      "SUMMARY:Mitfahrt mit Noah Brückmann\\; Brückenköpfe\\, Küsten und zwei H\r\n äfen vor dem Mittag\\, danach die Größeren\r\n",
    location: "LOCATION:Tor 3\\, Südkai\r\n",
  },
] as const;

type Case = (typeof CASES)[number];

/** What the feed of somebody's calendar takes, against a loop that joins the same lines and knows what is in them beforehand. */
export async function measureFeed(): Promise<Table> {
  return {
    title: "The calendar feed",
    lead: "The same text each time, to the byte; the loop has its titles escaped and folded already.",
    head: ["what", "measured (p50)", "a plain loop", "result"],
    rows: CASES.map(rowOf),
  };
}

function rowOf(one: Case): string[] {
  const events = Array.from({ length: EVENTS }, (_, index) => eventOf(one, index));
  const feed = () => calendarFile({ name: null, events, now: NOW, host: HOST });
  const loop = () => loopOf(one, events);
  if (feed() !== loop()) throw new Error(`The loop writes another text: ${one.name}.`);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(timeOf(feed));
    floor.push(timeOf(loop));
  }
  const ratio = median(ours.map((ms, round) => ms / (floor[round] ?? ms)));
  return [one.name, `${median(ours).toFixed(1)} ms`, `${median(floor).toFixed(1)} ms`, `${ratio.toFixed(2)}x`];
}

function timeOf(work: () => string): number {
  const began = performance.now();
  // A text that is joined of parts is one only when somebody reads it.
  Buffer.from(work());
  return performance.now() - began;
}

function eventOf({ title, place }: Case, index: number): CalendarEvent {
  const startsAt = new Date(NOW.getTime() + index * 5_400_000);
  const id = `0193f0e0-0000-7000-8000-${String(index).padStart(12, "0")}`;
  return {
    ...{ id, title, place, startsAt, endsAt: new Date(startsAt.getTime() + 2_700_000) },
    ...{ url: `https://${HOST}/coaching/${id}`, version: 1, changedAt: NOW, isCancelled: false },
  };
}

function loopOf({ summary, location }: Case, events: readonly CalendarEvent[]): string {
  let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ridealong//Appointments//EN\r\nMETHOD:PUBLISH\r\n";
  for (const { id, startsAt, endsAt, changedAt, url } of events) {
    text += `BEGIN:VEVENT\r\nUID:${id}@${HOST}\r\nDTSTAMP:${utc(NOW)}\r\nLAST-MODIFIED:${utc(changedAt)}\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\n`;
    text += `DTSTART:${utc(startsAt)}\r\nDTEND:${utc(endsAt)}\r\n${summary}${location}URL:${url}\r\nEND:VEVENT\r\n`;
  }
  return `${text}END:VCALENDAR\r\n`;
}

function utc(at: Date): string {
  const iso = at.toISOString();
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
}
