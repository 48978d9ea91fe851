import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { StateGlyph } from "@/components/ui/state-glyph";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { listOverdueSteps } from "@/lib/pipeline/queries/opportunities";

const SHOWN = 5;

/** Next steps of one's own that should have been taken, the longest waiting first; nothing where there is none. */
export async function OverdueSteps({ personId, today }: { personId: string; today: Day }) {
  const scope = await findScope("opportunity:read");
  const steps = scope ? await listOverdueSteps(scope, personId, today, SHOWN) : [];
  if (steps.length === 0) return null;
  const [t, tList, format] = await Promise.all([
    getTranslations("pipeline.overdue"),
    getTranslations("pipeline.list"),
    getFormatter(),
  ]);
  const words = (day: Day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <Section
      id="overdue"
      title={t("title")}
      action={<TextLink href={"/pipeline?state=overdue" as Route}>{t("all")}</TextLink>}
    >
      <ul className="divide-y divide-line">
        {steps.map((step) => (
          <li key={step.id} className="py-2.5">
            <TextLink quiet href={`/pipeline/${step.id}` as Route} className="block">
              {step.nextStep ?? step.name}
            </TextLink>
            <span className="block text-small text-ink-4">{step.account?.name ?? step.name}</span>
            {step.nextStepOn && (
              <span className="flex items-center gap-1.5 text-small text-warn">
                <StateGlyph state="watch" />
                {tList("since", { day: words(step.nextStepOn) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
