import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { setScriptAction } from "@/lib/coaching/actions";
import type { SessionView } from "@/lib/coaching/views";

type Props = { session: SessionView; mayChange: boolean };

/** What is said to customers may have gone stale: which script the talk is about, and where it lies. */
export async function ScriptSection({ session: { id, version, script }, mayChange }: Props) {
  const t = await getTranslations("coaching.script");
  return (
    <Section id="script" title={t("title")}>
      {script?.url ? (
        <a
          href={script.url}
          rel="noreferrer"
          className="focusable break-words rounded-sm py-1 text-body font-medium text-accent underline-offset-2 hover:underline"
        >
          {script.name}
        </a>
      ) : (
        <p className="max-w-prose break-words text-body text-ink-3">{script?.name ?? t("none")}</p>
      )}
      {mayChange && (
        <div className="no-print mt-2">
          <Disclosure title={t(script ? "change" : "add")}>
            <ActionForm action={setScriptAction} done={t("saved")} className="mt-2 space-y-4">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={version} />
              <TextField
                {...{
                  name: "scriptName",
                  label: t("name"),
                  maxLength: 120,
                  defaultValue: script?.name,
                  optional: true,
                }}
              />
              <TextField
                {...{ name: "scriptUrl", label: t("url"), hint: t("urlHint"), inputMode: "url", maxLength: 500 }}
                {...{ defaultValue: script?.url ?? "", optional: true }}
              />
              <SubmitButton look="plain">{t("save")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
