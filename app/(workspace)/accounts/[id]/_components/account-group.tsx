import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { AccountView, NamedAccount } from "@/lib/pipeline/views/account";

/** The account above and those below; an account that stands alone has neither and says nothing about it. */
export async function AccountGroup({ account }: { account: AccountView }) {
  const t = await getTranslations("pipeline.accounts");
  return (
    <>
      {account.parent && (
        <Section id="parent" title={t("parent")}>
          <Names accounts={[account.parent]} />
        </Section>
      )}
      {account.subsidiaries.length > 0 && (
        <Section id="subsidiaries" title={t("subsidiaries")}>
          <Names accounts={account.subsidiaries} />
        </Section>
      )}
    </>
  );
}

function Names({ accounts }: { accounts: readonly NamedAccount[] }) {
  return (
    <ul className="divide-y divide-line">
      {accounts.map(({ id, name }) => (
        <li key={id} className="py-2">
          <TextLink href={`/accounts/${id}` as Route} quiet>
            {name}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
