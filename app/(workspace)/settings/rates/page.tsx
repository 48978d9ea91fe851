import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { listCurrencies } from "@/lib/org/queries/exchange-rates";
import { AddRateSection } from "./_components/add-rate-section";
import { CurrencyTable } from "./_components/currency-table";
import { RateHistory } from "./_components/rate-history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.rates"))("title") };
}

/** What other currencies are worth, for those who keep the settings. */
export default async function RatesPage({ searchParams }: PageProps<"/settings/rates">) {
  await requireScope("settings:manage");
  const { organisation } = await requireActor();
  const { currency } = organisation;
  const today = dayAt(new Date(), organisation.timeZone);
  const query = await searchParams;
  const [t, tSettings, currencies] = await Promise.all([
    getTranslations("org.rates"),
    getTranslations("org.settings"),
    listCurrencies(today),
  ]);
  const shown = currencies.find((entry) => entry.currency === textParam(query.currency));
  return (
    <>
      <PageHead
        over={<TextLink href="/settings">{tSettings("title")}</TextLink>}
        title={t("title")}
        sub={t("lead", { currency })}
      />
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-section-sm md:space-y-section">
          {currencies.length === 0 ? (
            <EmptyState title={t("emptyTitle")} text={t("emptyText", { currency })} />
          ) : (
            <CurrencyTable currencies={currencies} own={currency} />
          )}
          {shown && <RateHistory of={shown} after={textParam(query.after)} />}
        </div>
        <AddRateSection own={currency} today={today} chosen={shown?.currency} />
      </div>
    </>
  );
}
