import type { Metadata, Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { addBankQuestionAction } from "@/lib/coaching/actions";
import { listBank } from "@/lib/coaching/queries/bank";
import { BankForm } from "./_components/bank-form";
import { BankList } from "./_components/bank-list";
import { BuiltInList } from "./_components/built-in-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.bank"))("title") };
}

/** The bank of questions: those of the house, and those that come with the product. */
export default async function QuestionsPage() {
  const scope = await requireScope("coachingBank:manage");
  const [t, bank] = await Promise.all([getTranslations("coaching"), listBank(scope)]);
  return (
    <>
      <PageHead
        over={<TextLink href={"/coaching" as Route}>{t("title")}</TextLink>}
        title={t("bank.title")}
        sub={t("bank.lead")}
      />
      <div className="max-w-[46rem] space-y-section-sm md:space-y-section">
        <Section id="own" title={t("bank.own")}>
          {bank.length === 0 && <p className="mb-3 text-body text-ink-3">{t("bank.none")}</p>}
          <BankList bank={bank} />
          <div className="mt-3">
            <Disclosure title={t("bank.add")}>
              <BankForm action={addBankQuestionAction} done={t("bank.added")} label={t("bank.add")} at="new" />
            </Disclosure>
          </div>
        </Section>
        <BuiltInList />
      </div>
    </>
  );
}
