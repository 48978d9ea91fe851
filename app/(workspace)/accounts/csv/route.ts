import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { getTraitName } from "@/components/pipeline/trait-words";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import type { CsvCell, CsvRow } from "@/lib/kernel/csv";
import { dayAt } from "@/lib/kernel/period";
import { typedTraitValue } from "@/lib/pipeline/domain/trait-value";
import { listAccounts } from "@/lib/pipeline/queries/accounts";
import { listTraits } from "@/lib/pipeline/queries/traits";
import type { AccountRow, TraitView } from "@/lib/pipeline/views/account";
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
  const headOf = (trait: TraitView) =>
    trait.kind === "MONEY" ? t("inCurrency", { name: nameOf(trait), currency: organisation.currency }) : nameOf(trait);
  const head = [t("name"), t("parent"), ...traits.map(headOf), t("columnId")];
  const batches = inRows(pages, (account) => rowOf(account, traits, organisation.currencyExponent));
  return answerCsv({ fileName: t("fileName", { day: dayAt(new Date(), timeZone) }), head, batches });
}

async function* inRows(pages: AsyncIterable<readonly AccountRow[]>, row: (account: AccountRow) => CsvRow) {
  for await (const page of pages) yield page.map(row);
}

function rowOf(account: AccountRow, traits: readonly TraitView[], exponent: number): CsvRow {
  const values = traits.map((trait): CsvCell => {
    const value = account.values[trait.id];
    return value ? typedTraitValue(value, trait.kind, exponent) : null;
  });
  return [account.name, account.parent?.name ?? null, ...values, account.id];
}
