import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { getTraitName, getTraitWords } from "@/components/pipeline/trait-words";
import { PageLink } from "@/components/ui/page-link";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/access/gate/gate";
import { isSortable } from "@/lib/pipeline/domain/built-in-traits";
import type { AccountPage, AccountRow, TraitView } from "@/lib/pipeline/views/account";
import { type AccountQuery, accountsHref } from "./account-query";

/** As many columns as a screen takes; the rest stands on the page of the account and in the file. */
const COLUMNS = 5;

/** Text that follows right-aligned figures would otherwise seem to be a part of them. */
const COLUMN = "max-md:hidden md:pr-6";

type Props = { page: AccountPage; query: AccountQuery; sortId: string; traits: readonly TraitView[] };

/** Fifty accounts; on a phone what is known about one goes under its name. */
export async function AccountTable({ page, query, sortId, traits }: Props) {
  const [t, nameOf] = await Promise.all([getTranslations("pipeline.accounts"), getTraitName()]);
  const columns = traits.slice(0, COLUMNS);
  return (
    <>
      <Table label={t("title")}>
        <thead>
          <tr>
            <HeadCell sort={sortId === "" ? "ascending" : "none"}>{t("name")}</HeadCell>
            {columns.map((trait) => (
              <HeadCell
                key={trait.id}
                right={isSortable(trait.kind)}
                {...(isSortable(trait.kind) ? { sort: sortId === trait.id ? "descending" : "none" } : {})}
                className={COLUMN}
              >
                {nameOf(trait)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.accounts.map((account) => (
            <Row key={account.id} account={account} columns={columns} />
          ))}
        </tbody>
      </Table>
      <nav aria-label={t("pages")} className="mt-4 flex gap-6">
        {query.after && <TextLink href={accountsHref({ ...query, after: "" })}>{t("first")}</TextLink>}
        {page.next && <TextLink href={accountsHref({ ...query, after: page.next })}>{t("more")}</TextLink>}
      </nav>
    </>
  );
}

async function Row({ account, columns }: { account: AccountRow; columns: readonly TraitView[] }) {
  const { organisation } = await requireActor();
  const say = await getTraitWords(organisation);
  const said = columns.map((trait) => {
    const value = account.values[trait.id];
    return { trait, words: value ? say(value, trait.kind) : null };
  });
  const known = [account.parent?.name, ...said.map(({ words }) => words)].filter(Boolean);
  return (
    <tr className={ROW}>
      <RowHead>
        <PageLink href={`/accounts/${account.id}` as Route} className="focusable block min-w-0 rounded-sm leading-4">
          <span className="block text-ink group-hover:underline">{account.name}</span>
          {account.parent && <span className="block text-label text-ink-4 max-md:hidden">{account.parent.name}</span>}
          {known.length > 0 && <span className="block text-label text-ink-4 md:hidden">{known.join(" · ")}</span>}
        </PageLink>
      </RowHead>
      {said.map(({ trait, words }) => (
        <BodyCell key={trait.id} right={isSortable(trait.kind)} className={COLUMN}>
          {words ?? <span className="text-ink-4">–</span>}
        </BodyCell>
      ))}
    </tr>
  );
}
