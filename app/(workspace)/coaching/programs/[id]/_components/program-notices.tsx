import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { Notice } from "@/components/ui/notice";
import { takeProgramAction } from "@/lib/coaching/actions";
import type { ProgramView } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";

/** What must not be missed: that somebody has to decide, or that whoever reads could take it over. */
export async function ProgramNotices({ program, today }: { program: ProgramView; today: Day }) {
  const t = await getTranslations("coaching.programs");
  if (!program.isRunning) return null;
  const isOver = today >= program.until;
  if (!isOver && program.side !== "LINE") return null;
  return (
    <div className="mb-8 max-w-[46rem] space-y-3">
      {isOver && <Notice tone="warn">{t("weeksOver")}</Notice>}
      {program.side === "LINE" && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-body text-ink-2">
          <p>{t("take.lead", { name: program.coach.name })}</p>
          <ActionForm action={takeProgramAction} done={t("take.done")}>
            <input type="hidden" name="id" value={program.id} />
            <input type="hidden" name="version" value={program.version} />
            <SubmitButton look="plain">{t("take.button")}</SubmitButton>
          </ActionForm>
        </div>
      )}
    </div>
  );
}
