import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { getSlumpWords } from "@/components/metrics/slump-words";
import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { isOverdue } from "@/lib/coaching/domain/commitment";
import { listLastCommitments, listOpenCommitments } from "@/lib/coaching/queries/commitments";
import type { SessionView } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { findSlump } from "@/lib/metrics/queries/slumps";
import { CommitmentList } from "../../_components/commitment-list";
import { getSessionWords } from "../../_components/session-words";
import { Strengths } from "./strengths";

type Props = { session: SessionView; today: Day; viewerId: string };

/** What both should have before them: the rep's strengths first, what led here, and what was agreed last time. */
export function SessionContext(props: Props) {
  return (
    <aside className="space-y-8">
      <Strengths personId={props.session.person.id} today={props.today} />
      <StillOpen {...props} />
      <LedHere session={props.session} />
      <LastTime {...props} />
    </aside>
  );
}

async function LedHere({ session }: { session: SessionView }) {
  const [{ t }, words, slumps, scope] = await Promise.all([
    getSessionWords(),
    getSlumpWords(),
    getTranslations("metrics.slumps"),
    findScope("slump:read"),
  ]);
  const slump = scope && session.slumpId ? await findSlump(scope, session.slumpId, new Date()) : null;
  const { person } = session;
  return (
    <Section id="led-here" title={t("session.ledHere")}>
      {slump && (
        <>
          <p className="text-small font-medium">
            <StateWord state="alert">{slumps("state")}</StateWord>
          </p>
          <p className="mt-1 text-body text-ink-2">{words.atFirst(slump)}</p>
          <p className="text-small text-ink-4">{words.rareAtFirst(slump)}</p>
        </>
      )}
      <p className="mt-1 flex flex-wrap gap-x-5 text-body">
        {slump && <TextLink href={`/people/${person.id}#slumps` as Route}>{t("session.evidence")}</TextLink>}
        <TextLink href={`/funnel?person=${person.id}` as Route}>{t("session.funnel")}</TextLink>
        {session.program && (
          <TextLink href={`/coaching/programs/${session.program.id}` as Route}>{t("programs.one")}</TextLink>
        )}
        <TextLink href={`/people/${person.id}` as Route}>
          {t(session.side === "PERSON" ? "session.numbersOwn" : "session.numbers")}
        </TextLink>
      </p>
    </Section>
  );
}

/** What was agreed with the two, ran past its day and is still open, from whichever talk: a talk that is ahead opens with it. */
async function StillOpen({ session, today, viewerId }: Props) {
  const [{ t }, scope] = await Promise.all([getSessionWords(), findScope("coaching:read")]);
  if (!scope || session.state === "HELD" || session.state === "SKIPPED") return null;
  const open = await listOpenCommitments(scope, session.person.id);
  const overdue = open.filter((one) => one.sessionId !== session.id && isOverdue({ ...one, target: null }, today));
  if (overdue.length === 0) return null;
  return (
    <Section id="still-open" title={t("session.stillOpen")}>
      <CommitmentList {...{ commitments: overdue, viewerId, today, isLinked: true }} />
    </Section>
  );
}

async function LastTime({ session, today, viewerId }: Props) {
  const [{ t, dayOf }, scope] = await Promise.all([getSessionWords(), findScope("coaching:read")]);
  const last = scope && (await listLastCommitments(scope, session.person.id, session.startsAt));
  if (!last) return <p className="text-small text-ink-4">{t("session.noLastTime")}</p>;
  return (
    <Section id="last-time" title={t("session.lastTime", { date: dayOf(last.heldAt) })}>
      {last.commitments.length === 0 ? (
        <p className="text-body text-ink-3">{t("list.noCommitments")}</p>
      ) : (
        <CommitmentList {...{ commitments: last.commitments, viewerId, today, isLinked: true }} />
      )}
    </Section>
  );
}
