import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { endTemplateAction, restoreTemplateAction } from "@/lib/skills/actions";
import type { TemplateView } from "@/lib/skills/views";

type Props = { id: string; title: string; templates: readonly TemplateView[] };

/** Templates by name: each can be changed, and taken out of use without being lost. */
export async function TemplateList({ id, title, templates }: Props) {
  const t = await getTranslations("skills.templates");
  if (templates.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="divide-y divide-line border-y border-line">
        {templates.map(({ isEnded, rubric, number, changedAt, ...template }) => (
          <li key={template.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <span className="min-w-0">
              <TextLink href={`/ride-alongs/templates/${template.id}` as Route}>{template.name}</TextLink>
              <span className="block text-small text-ink-4">
                {t("line", { count: rubric.criteria.length, number, day: changedAt })}
              </span>
            </span>
            <ActionForm action={isEnded ? restoreTemplateAction : endTemplateAction} done={t("done")}>
              <input type="hidden" name="id" value={template.id} />
              <input type="hidden" name="version" value={template.version} />
              <SubmitButton look="quiet" small>
                {t(isEnded ? "restore" : "end")}
                <span className="sr-only"> {template.name}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
