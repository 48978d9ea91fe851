import { Sparkline } from "@/components/charts/sparkline";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { type Asking, FEWEST_TALKS } from "@/lib/coaching/domain/asking";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import { findOwnAsking } from "@/lib/coaching/queries/own-asking";
import type { Day } from "@/lib/kernel/period";
import { getSessionWords } from "../../_components/session-words";
import { PastRows } from "./past-rows";

/** The balance of asking and telling, which is nobody's but the reader's. */
export async function AskingSection({ scope, today, timeZone }: { scope: Scope; today: Day; timeZone: string }) {
  const [{ t, percent }, asking] = await Promise.all([getSessionWords(), findOwnAsking(scope, { today, timeZone })]);
  const { now, before } = asking;
  const said = (mean: Asking["now"]) =>
    mean.percent === null ? null : t("mine.askedOf", { percent: percent(mean.percent), count: mean.talks });
  const past = said(before);
  return (
    <Section id="asking" title={t("mine.asking")} note={t("mine.onlyYou")}>
      {now.percent === null ? (
        <p className="max-w-prose text-body text-ink-3">
          {t("mine.askedFew", { count: now.talks, needed: FEWEST_TALKS })}
          {past && ` ${t("mine.before", { value: past })}.`}
        </p>
      ) : (
        <PastRows
          rows={[
            {
              ...{ label: t("mine.asked"), now: said(now) },
              before: past ? t("mine.before", { value: past }) : t("mine.tooFewBefore"),
            },
          ]}
        />
      )}
      {asking.course.length >= FEWEST_TALKS && <Course asking={asking} />}
    </Section>
  );
}

async function Course({ asking: { course, usual } }: { asking: Asking }) {
  const { t, percent } = await getSessionWords();
  const values = course.map((value) => percent(value)).join(", ");
  return (
    <div className="mt-3">
      <Sparkline
        weeks={course.map((value) => ({ value, low: usual?.low ?? value, high: usual?.high ?? value }))}
        state="usual"
        label={t("mine.course", { values })}
        width={240}
        height={48}
      />
      <p className="mt-1 text-small text-ink-4">
        {usual ? t("mine.courseNote", { weeks: WEEKS_COUNTED }) : t("mine.courseAlone")}
      </p>
    </div>
  );
}
