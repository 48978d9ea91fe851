import type { Route } from "next";
import { UsualBullet } from "@/components/charts/usual-bullet";
import { getTranslations } from "@/components/i18n/words";
import { getSlumpWords } from "@/components/metrics/slump-words";
import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { isOverdue } from "@/lib/coaching/domain/commitment";
import { listLastCommitments, listOpenCommitments } from "@/lib/coaching/queries/commitments";
import type { CommitmentView, SessionView } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import { findSlump } from "@/lib/metrics/queries/slumps";
import { CommitmentList } from "../../_components/commitment-list";
import { getSessionWords } from "../../_components/session-words";
import { Strengths } from "./strengths";

type Props = { session: SessionView; today: Day; viewerId: string };

/** What both should have before them: the rep's strengths first, what led here, and what was agreed last time. */
export async function SessionContext({ session, today, viewerId }: Props) {
  const scope = await findScope("coaching:read");
  const overdue = scope ? await listOverdue(scope, session, today) : [];
  return (
    <aside className="space-y-8">
      <Strengths personId={session.person.id} today={today} />
      <StillOpen {...{ overdue, today, viewerId }} />
      <LedHere session={session} />
      {scope && <LastTime {...{ session, today, viewerId, scope, overdue }} />}
    </aside>
  );
}

/** What was agreed with the two, ran past its day and is still open, from whichever talk: one that is ahead opens with it. */
async function listOverdue(scope: Scope, { id, person, state }: SessionView, today: Day) {
  if (state === "HELD" || state === "SKIPPED") return [];
  const open = await listOpenCommitments(scope, person.id);
  return open.filter((one) => one.sessionId !== id && isOverdue({ ...one, target: null }, today));
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
          <UsualAtFirst evidence={slump.evidence} said={words.atFirst(slump)} />
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

function UsualAtFirst({ evidence, said }: { evidence: Evidence; said: string }) {
  const { usual, low, high } = evidence.usual;
  return (
    <div className="my-1.5">
      <UsualBullet {...{ value: evidence.comparison.count, usual, low, high, state: "alert", label: said }} />
    </div>
  );
}

type Agreed = Omit<Props, "session"> & { overdue: readonly CommitmentView[] };

async function StillOpen({ overdue, ...rest }: Agreed) {
  if (overdue.length === 0) return null;
  const { t } = await getSessionWords();
  return (
    <Section id="still-open" title={t("session.stillOpen")}>
      <CommitmentList commitments={overdue} isLinked {...rest} />
    </Section>
  );
}

/** What stands among the overdue is not told twice. */
async function LastTime({ session, scope, overdue, ...rest }: Agreed & { session: SessionView; scope: Scope }) {
  const { t, dayOf } = await getSessionWords();
  const last = await listLastCommitments(scope, session.person.id, session.startsAt);
  if (!last) return <p className="text-small text-ink-4">{t("session.noLastTime")}</p>;
  const told = new Set(overdue.map(({ id }) => id));
  const commitments = last.commitments.filter(({ id }) => !told.has(id));
  if (commitments.length === 0 && last.commitments.length > 0) return null;
  return (
    <Section id="last-time" title={t("session.lastTime", { date: dayOf(last.heldAt) })}>
      {commitments.length === 0 ? (
        <p className="text-body text-ink-3">{t("list.noCommitments")}</p>
      ) : (
        <CommitmentList commitments={commitments} isLinked {...rest} />
      )}
    </Section>
  );
}
