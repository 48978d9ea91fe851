import type { Route } from "next";
import { Badge, type Tone } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { SessionRow } from "@/lib/coaching/views";
import { getSessionWords } from "./session-words";

type State = SessionRow["state"] | "OVER";

const TONES: Record<State, Tone> = { ASKED: "accent", PLANNED: "mute", OVER: "warn", HELD: "good", SKIPPED: "warn" };

type Props = { sessions: readonly SessionRow[]; viewerId: string; now: Date };

/** Talks in a list: when, with whom, what about, and what is still to be done for them. */
export async function SessionList({ sessions, viewerId, now }: Props) {
  const { t, ...words } = await getSessionWords();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sessions.map((session) => {
        const state = session.state === "PLANNED" && session.startsAt < now ? "OVER" : session.state;
        return (
          <li key={session.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
            <span className="w-28 shrink-0 text-small tabular-nums text-ink-4">
              {words.short(session.startsAt)}
              {session.state === "PLANNED" && ` ${words.time(session.startsAt)}`}
            </span>
            <span className="min-w-0 flex-1 basis-56">
              <TextLink href={`/coaching/${session.id}` as Route}>{session.topic}</TextLink>
              <span className="block text-small text-ink-3">
                {words.withWhom(session, viewerId)}
                {session.reason && session.state === "SKIPPED" && ` · ${session.reason}`}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-2">
              {session.isWaitingForMe && <span className="text-small text-accent">{t("list.waiting")}</span>}
              <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
