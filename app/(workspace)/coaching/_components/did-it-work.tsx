import { getMetricName } from "@/components/metrics/metric-name";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { type EffectBasis, listEffects, readEffectBasis } from "@/lib/coaching/queries/effects";
import type { EffectView } from "@/lib/coaching/views";
import { keptForAnHour } from "@/lib/kernel/kept-for-an-hour";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { getEffectWords } from "./effect-words";

/** As many readers are kept; what two years of weeks say hardly moves in an hour. */
const MOST_KEPT = 200;
const kept = keptForAnHour<EffectView[]>(MOST_KEPT);
/** The larger part of the work is the same for all of them. */
const keptBasis = keptForAnHour<EffectBasis>(1);

/** Whether talks moved what they were about: said with its range, or that it cannot be said. */
export async function DidItWork({ scope }: { scope: Scope }) {
  const actor = await requireActor();
  const { weekStart, timeZone } = actor.organisation;
  const week = weekOf(dayAt(new Date(), timeZone), weekStart).from;
  const asked = { week, weekStart, timeZone, byCoach: actor.role === "EXECUTIVE" };
  const key = `${actor.personId} ${(scope.personIds ?? []).toSorted().join()} ${week}`;
  const [nameOf, words, effects] = await Promise.all([
    getMetricName(),
    getEffectWords(),
    kept(key, async () => listEffects(scope, asked, await keptBasis(week, () => readEffectBasis(asked)))),
  ]);
  if (effects.length === 0) return null;
  return (
    <Section id="effect" title={words.t("title")} note={words.t("note")}>
      <ul className="divide-y divide-line border-y border-line">
        {effects.map((one) => {
          const said = words.said(one, nameOf(one.metric));
          return (
            <li key={one.id} className="py-3">
              <p className="text-small text-ink-4">{words.about(one)}</p>
              <p className="max-w-prose text-body text-ink">{said.sentence}</p>
              {said.sure && <p className="max-w-prose text-small text-ink-3">{said.sure}</p>}
              {said.basis && <p className="max-w-prose text-small text-ink-4">{said.basis}</p>}
            </li>
          );
        })}
      </ul>
      <p className="mt-3 max-w-prose text-small text-ink-4">{words.t("how")}</p>
    </Section>
  );
}
