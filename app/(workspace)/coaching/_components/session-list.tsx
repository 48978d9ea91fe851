import type { Route } from "next";
import { Badge, type Tone } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { SessionRow } from "@/lib/coaching/views";
import { getSessionWords } from "./session-words";

type State = SessionRow["state"] | "OVER";

/** What is planned lies ahead and what was held lies behind: only what is otherwise says so. */
const TONES: Partial<Record<State, Tone>> = { ASKED: "accent", OVER: "warn", SKIPPED: "warn" };

type Props = { sessions: readonly SessionRow[]; viewerId: string; now: Date };

/** Talks in a list: when, with whom, what about, and what is still to be done for them. */
export async function SessionList({ sessions, viewerId, now }: Props) {
  const { t, ...words } = await getSessionWords();
  return (
    <ul className="rows talks">
      {sessions.map((session) => {
        const state = session.state === "PLANNED" && session.startsAt < now ? "OVER" : session.state;
        const tone = TONES[state];
        return (
          <li key={session.id}>
            <span className="is-when">
              {session.state === "PLANNED"
                ? `${words.short(session.startsAt)} ${words.time(session.startsAt)}`
                : words.short(session.startsAt)}
            </span>
            {tone && <Badge tone={tone}>{t(`states.${state}`)}</Badge>}
            <TextLink href={`/coaching/${session.id}` as Route}>{session.topic}</TextLink>
            <span>
              {[words.withWhom(session, viewerId), session.state === "SKIPPED" && session.reason]
                .filter(Boolean)
                .join(" · ")}
              {session.isWaitingForMe && <b>{` · ${t("list.waiting")}`}</b>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
