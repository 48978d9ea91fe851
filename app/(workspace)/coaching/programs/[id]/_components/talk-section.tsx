import type { Route } from "next";
import { getProgramWords } from "@/components/coaching/program-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { lastedFor } from "@/lib/coaching/domain/program-week";
import { listWithin } from "@/lib/coaching/queries/sessions-within";
import { instantAt } from "@/lib/kernel/period";
import { getSessionWords } from "../../../_components/session-words";
import type { PartsProps } from "./program-parts";

/** The talks in the weeks of the program, planned from here or not. */
export async function TalkSection({ program, scope, actor }: PartsProps) {
  const { timeZone } = actor.organisation;
  const [{ t }, words, sessions] = await Promise.all([
    getProgramWords(actor.organisation),
    getSessionWords(),
    listWithin(scope, program.person.id, {
      from: instantAt(program.from, "00:00", timeZone),
      until: instantAt(lastedFor(program).until, "00:00", timeZone),
    }),
  ]);
  return (
    <Section id="talks" title={t("talks")}>
      {sessions.length === 0 ? (
        <p className="text-small text-ink-4">{t("noTalks")}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line text-small">
          {sessions.map(({ id, topic, startsAt, state }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 py-2">
              <TextLink href={`/coaching/${id}` as Route}>{topic}</TextLink>
              <span className="tabular-nums text-ink-4">
                {words.dayOf(startsAt)}, {words.t(`states.${state}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {program.isRunning && program.side !== "PERSON" && (
        <p className="mt-2 text-body">
          <TextLink href={`/coaching/new?person=${program.person.id}&program=${program.id}` as Route}>
            {t("planTalk")}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
