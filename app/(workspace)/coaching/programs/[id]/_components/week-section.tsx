import { getProgramWords } from "@/components/coaching/program-words";
import { Badge, type Tone } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { courseOf, lastedFor } from "@/lib/coaching/domain/program-week";
import type { ProgramView, ProgramVoiceView, ProgramWeekStateName } from "@/lib/coaching/views/program";
import { addDays, type Day } from "@/lib/kernel/period";

type Props = { program: ProgramView; today: Day; money: { currency: string; currencyExponent: number } };

const TONES: Record<ProgramWeekStateName, Tone> = { ON_TRACK: "good", MOVING: "accent", NOT_YET: "mute" };
const SIDES = ["PERSON", "COACH"] as const;

/** What both say of each week that has begun, the latest first, side by side. */
export async function WeekSection({ program, today, money }: Props) {
  const { t, day } = await getProgramWords(money);
  const weeks = courseOf(lastedFor(program), today);
  const begun = weeks.filter(({ state }) => state !== "AHEAD").reverse();
  const ahead = weeks.length - begun.length;
  const authors = { PERSON: program.person, COACH: program.coach };
  return (
    <Section
      id="weeks"
      title={t("check.weeks")}
      note={ahead > 0 && program.isRunning ? t("check.ahead", { count: ahead }) : undefined}
    >
      <ol className="divide-y divide-line border-y border-line">
        {begun.map(({ number, from, until }) => (
          <li key={number} className="py-4">
            <h3 className="text-body font-medium text-ink">
              {t("check.title", { week: number })}{" "}
              <span className="font-normal tabular-nums text-ink-4">
                {t("until", { from: day(from), until: day(addDays(until, -1)) })}
              </span>
            </h3>
            <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-2">
              {SIDES.map((side) => {
                const voice = program.voices.find((one) => one.week === number && one.side === side);
                const name = authors[side].name;
                const silent = t(program.isRunning ? "check.waits" : "check.missed", {
                  name,
                });
                return voice ? (
                  <Voice key={side} voice={voice} words={t(`check.states.${voice.state}`)} />
                ) : (
                  <p key={side} className="text-small text-ink-4">
                    {silent}
                  </p>
                );
              })}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Voice({ voice, words }: { voice: ProgramVoiceView; words: string }) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 text-small text-ink-3">
        {voice.author.name} <Badge tone={TONES[voice.state]}>{words}</Badge>
      </p>
      <p className="mt-1 whitespace-pre-line break-words text-body text-ink">{voice.words}</p>
    </div>
  );
}
