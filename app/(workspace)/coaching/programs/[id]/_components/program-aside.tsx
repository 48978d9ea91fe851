import { EvidenceVerdict } from "@/components/coaching/evidence-scales";
import { getProgramWords } from "@/components/coaching/program-words";
import { Section } from "@/components/ui/section";
import { ObservationSection } from "./observation-section";
import type { PartsProps } from "./program-parts";
import { SupportSection } from "./support-section";
import { TalkSection } from "./talk-section";

/** Why it began, who watches and talks, and what is done for it. */
export function ProgramAside(props: PartsProps) {
  return (
    <aside className="space-y-8">
      <ObservationSection {...props} />
      <TalkSection {...props} />
      <SupportSection {...props} />
      <WhyItBegan {...props} />
    </aside>
  );
}

async function WhyItBegan({ program, actor }: PartsProps) {
  const { t, longDay, moment } = await getProgramWords(actor.organisation);
  return (
    <Section id="why" title={t("why")}>
      <p className="text-small text-ink-4">{t("began", { date: longDay(program.from) })}</p>
      <div className="mt-1">
        <EvidenceVerdict evidence={program.evidence} money={actor.organisation} />
      </div>
      {program.reason && <p className="mt-2 whitespace-pre-line break-words text-body text-ink-2">{program.reason}</p>}
      {program.extensions.length > 0 && (
        <ul className="mt-3 space-y-1 text-small text-ink-3" aria-label={t("extensions.title")}>
          {program.extensions.map(({ id, weeks, reason, decidedBy, decidedAt }) => (
            <li key={id}>{t("extensions.line", { weeks, reason, name: decidedBy.name, date: moment(decidedAt) })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
