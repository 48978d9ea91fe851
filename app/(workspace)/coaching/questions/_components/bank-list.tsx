import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { editBankQuestionAction, endBankQuestionAction, restoreBankQuestionAction } from "@/lib/coaching/actions";
import { languageOfOwn, wordsOfOwn } from "@/lib/coaching/domain/questions";
import type { BankQuestionView } from "@/lib/coaching/views";
import { BankForm } from "./bank-form";

/** The questions of the house: each can be changed, and taken out of use without being lost. */
export async function BankList({ bank }: { bank: readonly BankQuestionView[] }) {
  const [t, locale] = await Promise.all([getTranslations("coaching"), getLocale()]);
  const language = locale.startsWith("de") ? "de" : "en";
  return (
    <ul className="divide-y divide-line border-y border-line empty:border-0">
      {bank.map(({ question, isEnded, version }) => (
        <li key={question.id} className="py-3">
          <p
            lang={languageOfOwn(question, language)}
            className={isEnded ? "text-body text-ink-4" : "text-body font-medium text-ink"}
          >
            {wordsOfOwn(question, language)}
          </p>
          <p className="text-small text-ink-4">
            {t(`grow.${question.grow}`)}
            {isEnded && ` · ${t("bank.ended")}`}
          </p>
          <div className="flex flex-wrap items-baseline gap-x-4">
            <Disclosure title={t("bank.edit")}>
              <BankForm
                {...{ action: editBankQuestionAction, done: t("bank.saved"), label: t("bank.edit"), at: question.id }}
                question={{ ...question, version }}
              />
            </Disclosure>
            <ActionForm action={isEnded ? restoreBankQuestionAction : endBankQuestionAction} done={t("bank.done")}>
              <input type="hidden" name="id" value={question.id} />
              <input type="hidden" name="version" value={version} />
              <SubmitButton look="quiet" small>
                {t(isEnded ? "bank.restore" : "bank.end")}
              </SubmitButton>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
