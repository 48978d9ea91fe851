import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { setTemplateAction } from "@/lib/ride-alongs/actions";
import type { RideView } from "@/lib/ride-alongs/views";
import { listChoosable } from "@/lib/skills/queries/templates";
import { TemplateField } from "../../_components/template-field";

/** By which criteria the day is scored; whoever leads changes it until a card is begun. */
export async function TemplateSection({ ride, scope }: { ride: RideView; scope: Scope }) {
  const [{ t }, choosable] = await Promise.all([getRideWords(), listChoosable(scope)]);
  const { template, side, state, isCardBegun } = ride;
  const mayChange = side !== "PERSON" && state !== "CANCELLED" && !isCardBegun;
  // One that was ended since stays chosen.
  const isEnded = template && !choosable.some(({ id }) => id === template.id);
  const templates = isEnded ? [...choosable, template] : choosable;
  return (
    <Section id="criteria" title={t("template.criteria")} note={isCardBegun ? t("template.fixed") : undefined}>
      <p className="text-read text-ink-2">{template?.name ?? t("template.builtIn")}</p>
      {mayChange && templates.length > 0 && (
        <div className="mt-2">
          <Disclosure title={t("template.change")}>
            <ActionForm action={setTemplateAction} done={t("template.saved")} className="mt-2 space-y-4">
              <input type="hidden" name="id" value={ride.id} />
              <input type="hidden" name="version" value={ride.version} />
              <TemplateField templates={templates} chosen={template?.id ?? null} />
              <SubmitButton look="plain">{t("template.save")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
