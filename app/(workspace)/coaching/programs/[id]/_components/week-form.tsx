import type { Messages } from "next-intl";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { courseOf } from "@/lib/coaching/domain/program-week";
import type { ProgramView } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";
import { SayForm } from "./say-form";

type Props = { program: ProgramView; today: Day; authorId: string };

const STATES = ["ON_TRACK", "MOVING", "NOT_YET"] as const;

/** The oldest week that has begun and of which the reader has not said anything, up to two back; what is older is left. */
export async function WeekForm({ program, today, authorId }: Props) {
  const t = await getTranslations("coaching.programs.check");
  const side = program.side === "PERSON" ? "PERSON" : "COACH";
  const hasSaid = (number: number) => program.voices.some((voice) => voice.week === number && voice.side === side);
  const begun = courseOf(program, today).filter(({ state }) => state !== "AHEAD");
  const week = begun.slice(-2).find(({ number }) => !hasSaid(number));
  if (!week) return null;
  const isPerson = side === "PERSON";
  return (
    <Section id="say" title={t("title", { week: week.number })}>
      <PageWords pick={wordsOf}>
        <SayForm
          {...{ programId: program.id, week: week.number, authorId, ask: t(isPerson ? "ask" : "askCoach") }}
          choices={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </PageWords>
    </Section>
  );
}

function wordsOf({ coaching }: Messages) {
  return { coaching: { view: coaching.view, programs: { check: coaching.programs.check } } };
}
