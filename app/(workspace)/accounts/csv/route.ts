import type { NextRequest } from "next/server";
import { accountColumns } from "@/app/csv/account-columns";
import { answerCsv } from "@/app/csv/answer-csv";
import { headOf, rowsOf } from "@/app/csv/columns";
import { everyPage } from "@/app/csv/every-page";
import { getTranslations } from "@/components/i18n/words";
import { getTraitName } from "@/components/pipeline/trait-words";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listAccounts } from "@/lib/pipeline/queries/accounts";
import { listTraits } from "@/lib/pipeline/queries/traits";
import { accountFilterOf, accountQueryOf } from "../_components/account-query";

const BATCH = 1000;

/** The accounts as the page filters them, with everything that is known about each. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("account:read");
  const { organisation, timeZone } = await requireActor();
  const [t, nameOf, traits] = await Promise.all([getTranslations("pipeline.accounts"), getTraitName(), listTraits()]);
  const filter = accountFilterOf(
    accountQueryOf((name) => request.nextUrl.searchParams.get(name) ?? undefined),
    traits,
  );
  const pages = everyPage(async (after) => {
    const page = await listAccounts(scope, { ...filter, after: after ?? "" }, BATCH);
    return { rows: page.accounts, next: page.next };
  });
  const columns = accountColumns(traits, organisation, {
    ...{ say: (key) => t(key), nameOf, inCurrency: (values) => t("inCurrency", values) },
  });
  const fileName = t("fileName", { day: dayAt(new Date(), timeZone) });
  return answerCsv({ fileName, head: headOf(columns), batches: rowsOf(pages, columns) });
}
