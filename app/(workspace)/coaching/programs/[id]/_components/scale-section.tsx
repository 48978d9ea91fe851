import { Sparkline } from "@/components/charts/sparkline";
import { getProgramWords } from "@/components/coaching/program-words";
import { Section } from "@/components/ui/section";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { Actor } from "@/lib/access/actor/actor";
import type { Scope } from "@/lib/access/scope/scope";
import type { ProgramScale, ProgramView } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";
import { findScales } from "./find-scales";

type Props = { program: ProgramView; scope: Scope; today: Day; money: Actor["organisation"] };

/** What the weeks brought on either scale, beside what was before: never one figure of both. */
export async function ScaleSection(props: Props) {
  const [{ t }, scales] = await Promise.all([getProgramWords(props.money), findScales(props)]);
  return (
    <Section id="scales" title={t("both")} note={t("twoScales")}>
      <div className="space-y-6">
        {(["EFFORT", "RESULT"] as const).map((side) => (
          <Scale key={side} side={side} scales={scales.filter((one) => one.side === side)} money={props.money} />
        ))}
      </div>
    </Section>
  );
}

type ScaleProps = { side: "EFFORT" | "RESULT"; scales: readonly ProgramScale[]; money: Props["money"] };

async function Scale({ side, scales, money }: ScaleProps) {
  const { t } = await getProgramWords(money);
  const words = side === "EFFORT" ? (["effort", "effortNote"] as const) : (["result", "resultNote"] as const);
  if (scales.length === 0) return null;
  return (
    <div>
      <h3 className="text-body font-medium text-ink">
        {t(words[0])} <span className="font-normal text-ink-4">{t(words[1])}</span>
      </h3>
      <Table label={t(words[0])} className="mt-1">
        <thead>
          <tr>
            <HeadCell className="md:w-[28%]">{t("scale.metric")}</HeadCell>
            <HeadCell className="w-[10.5rem] max-md:hidden">{t("scale.courseHead")}</HeadCell>
            <HeadCell right>{t("scale.before")}</HeadCell>
            <HeadCell right>{t("scale.week")}</HeadCell>
            <HeadCell right>{t("scale.last")}</HeadCell>
            <HeadCell right className="max-md:hidden">
              {t("scale.goal")}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {scales.map((scale) => (
            <ScaleRow key={scale.metric.id} scale={scale} money={money} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

async function ScaleRow({ scale, money }: { scale: ProgramScale; money: Props["money"] }) {
  const { t, nameOf, figureOr, span } = await getProgramWords(money);
  const { metric, unit, weeks, change, target } = scale;
  return (
    <tr className={ROW}>
      <RowHead>
        {nameOf(metric)}
        <span className="block text-label text-ink-4">{span(unit)}</span>
      </RowHead>
      <BodyCell className="max-md:hidden">
        <Sparkline
          weeks={weeks.map(({ value }) => ({ value, low: change.before ?? 0, high: change.before ?? 0 }))}
          state="usual"
          label={t("scale.course", { weeks: weeks.map(({ value }) => figureOr(value, unit)).join(", ") })}
          width={150}
        />
      </BodyCell>
      <BodyCell right>{figureOr(change.before, unit)}</BodyCell>
      <BodyCell right>{figureOr(lastIn(weeks), unit)}</BodyCell>
      <BodyCell right className="font-medium">
        {figureOr(change.last, unit)}
      </BodyCell>
      <BodyCell right className="max-md:hidden">
        {target === null ? "" : figureOr(target, unit)}
      </BodyCell>
    </tr>
  );
}

/** What the last week of the program that is over came to. */
function lastIn(weeks: ProgramScale["weeks"]): number | null {
  return weeks.filter(({ isIn }) => isIn).at(-1)?.value ?? null;
}
