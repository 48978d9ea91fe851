import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { addDays, type Day } from "@/lib/kernel/period";
import { voidAbsenceAction } from "@/lib/org/actions";
import type { AbsenceView } from "@/lib/org/views";
import { AbsenceForm } from "./absence-form";

type Props = { personId: string; absences: readonly AbsenceView[]; today: Day };

/** Days away, so that weeks away do not count against anybody. */
export async function AbsenceSection({ personId, absences, today }: Props) {
  const t = await getTranslations("org.absence");
  return (
    <Section id="absences" title={t("title")} note={t("note")}>
      {absences.length === 0 && <p className="text-body text-ink-3">{t("none")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {absences.map((absence) => (
          <Row key={absence.id} absence={absence} />
        ))}
      </ul>
      <details className="mt-4">
        <summary className="focusable inline-block rounded-sm py-1 text-body font-medium text-accent">
          {t("add")}
        </summary>
        <AbsenceForm personId={personId} today={today} />
      </details>
    </Section>
  );
}

async function Row({ absence }: { absence: AbsenceView }) {
  const [t, format] = await Promise.all([getTranslations("org.absence"), getFormatter()]);
  const at = (day: Day) => new Date(`${day}T12:00:00Z`);
  const range = format.dateTimeRange(at(absence.from), at(addDays(absence.until, -1)), {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-2">
      <span className="text-body text-ink">
        {t(`kinds.${absence.kind ?? "AWAY"}`)}
        {absence.percent < 100 && (
          <span className="ml-2 text-small text-ink-4">{t("part", { percent: absence.percent })}</span>
        )}
      </span>
      <span className="flex items-center gap-2 text-small tabular-nums text-ink-4">
        {range}
        <ActionForm action={voidAbsenceAction} done={t("removed")}>
          <input type="hidden" name="id" value={absence.id} />
          <SubmitButton small look="quiet">
            {t("remove")}
          </SubmitButton>
        </ActionForm>
      </span>
    </li>
  );
}
