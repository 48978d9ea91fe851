import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { SortHead } from "@/components/ui/sort-head";
import { HeadCell, Table } from "@/components/ui/table";
import type { Day } from "@/lib/kernel/period";
import { chosenOrder, type OpportunityOrder, type OrderColumn } from "@/lib/pipeline/domain/opportunity-order";
import type { OpportunityRow, StageView } from "@/lib/pipeline/views/opportunity";
import { OpportunityTableRows } from "./opportunity-table-rows";
import { getOpportunityWords } from "./opportunity-words";
import { shownOpportunity } from "./shown-opportunity";

type Sorting = { order: OpportunityOrder; hrefOf: (order: OpportunityOrder) => Route };

type Props = {
  opportunities: readonly OpportunityRow[];
  stages: readonly StageView[];
  today: Day;
  label: string;
  /** The organisation's currency. */
  base: { currency: string; currencyExponent: number };
  showsOwner?: boolean;
  /** Left out where all are of one account. */
  showsAccount?: boolean;
  /** Where the order may be chosen; then the expected close has a column, too. */
  sorting?: Sorting;
};

/** Opportunities as rows; on a phone stage, owner and next step go under the name. */
export async function OpportunityTable(props: Props) {
  const { opportunities, stages, today, label, base, sorting, showsOwner = true, showsAccount = true } = props;
  const [t, words] = await Promise.all([getTranslations("pipeline.list"), getOpportunityWords(stages, today)]);
  const columns = { showsOwner, showsAccount, showsClose: sorting !== undefined };
  return (
    <Table label={label} className="deals">
      <thead>
        <tr>
          <ColumnHead by="name" sorting={sorting} />
          <HeadCell className="max-md:hidden">{t("stage")}</HeadCell>
          {showsOwner && <HeadCell className="max-md:hidden">{t("owner")}</HeadCell>}
          <ColumnHead by="nextStep" sorting={sorting} className="max-md:hidden" />
          {columns.showsClose && <ColumnHead by="expectedClose" sorting={sorting} className="max-lg:hidden" />}
          <ColumnHead by="amount" sorting={sorting} right />
        </tr>
      </thead>
      <tbody>
        <OpportunityTableRows
          rows={opportunities.map((opportunity) => shownOpportunity(opportunity, { words, today, base, ...columns }))}
          words={{ noAccount: words.noAccount, unknown: words.unknown, none: words.none }}
          {...columns}
        />
      </tbody>
    </Table>
  );
}

type HeadProps = {
  by: Exclude<OrderColumn, "created">;
  sorting: Sorting | undefined;
  right?: boolean;
  className?: string;
};

async function ColumnHead({ by, sorting, ...shape }: HeadProps) {
  const t = await getTranslations("pipeline.list");
  if (!sorting) return <HeadCell {...shape}>{t(by)}</HeadCell>;
  const { order, hrefOf } = sorting;
  const sort = order.by !== by ? "none" : order.isDescending ? "descending" : "ascending";
  return (
    <SortHead sort={sort} href={hrefOf(chosenOrder(by, order))} {...shape}>
      {t(by)}
    </SortHead>
  );
}
