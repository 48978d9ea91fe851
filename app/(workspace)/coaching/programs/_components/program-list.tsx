import type { Route } from "next";
import { getProgramWords } from "@/components/coaching/program-words";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { weekOfProgram, weeksIn } from "@/lib/coaching/domain/program-week";
import type { ProgramRow } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";

type Props = {
  programs: readonly ProgramRow[];
  viewerId: string;
  today: Day;
  money: { currency: string; currencyExponent: number };
};

/** Those that run, with where they stand; then those that have ended, with how. */
export async function ProgramList(props: Props) {
  const { t } = await getProgramWords(props.money);
  const running = props.programs.filter(({ endedOn }) => endedOn === null);
  const ended = props.programs.filter(({ endedOn }) => endedOn !== null);
  return (
    <div className="max-w-[46rem] space-y-section-sm md:space-y-section">
      {running.length > 0 && (
        <Section id="running" title={t("running")}>
          <Rows {...props} programs={running} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section id="ended" title={t("ended")}>
          <Rows {...props} programs={ended} />
        </Section>
      )}
    </div>
  );
}

async function Rows({ programs, viewerId, today, money }: Props) {
  const { t, day } = await getProgramWords(money);
  const stands = ({ from, until }: ProgramRow) => {
    const week = weekOfProgram({ from, until }, today);
    if (week !== null) return t("weekOf", { week, weeks: weeksIn({ from, until }) });
    return today < from ? t("beginsOn", { date: day(from) }) : t("over");
  };
  return (
    <ul className="divide-y divide-line border-y border-line">
      {programs.map((program) => (
        <li key={program.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
          <span className="w-32 shrink-0 text-small tabular-nums text-ink-4">
            {t("until", { from: day(program.from), until: day(program.endedOn ?? program.until) })}
          </span>
          <span className="min-w-0 flex-1 basis-56">
            <TextLink href={`/coaching/programs/${program.id}` as Route}>
              {viewerId === program.person.id ? program.topic : program.person.name}
            </TextLink>
            <span className="block text-small text-ink-3">
              {viewerId === program.person.id ? t("ledBy", { name: program.coach.name }) : program.topic}
            </span>
          </span>
          {program.outcome ? (
            <Badge tone="mute">{t(`outcomes.${program.outcome}`)}</Badge>
          ) : (
            <span className="text-small tabular-nums text-ink-2">{stands(program)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
