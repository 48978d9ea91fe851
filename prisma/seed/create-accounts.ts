import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import type { Tx } from "@/lib/platform/db/database";
import { DEMO_ACCOUNTS, regionOf, WATER } from "./accounts";
import { idOfName } from "./seed-id";

/** The accounts of the demo company, with what is known about them. */
export async function createAccounts(tx: Tx, now: Date): Promise<void> {
  const traits = await createTraits(tx);
  const columns = ({ id, name, parentId }: (typeof DEMO_ACCOUNTS)[number]) => ({ id, name, parentId, createdAt: now });
  await tx.account.createMany({ data: DEMO_ACCOUNTS.map(columns) });
  await tx.accountTrait.createMany({
    data: DEMO_ACCOUNTS.flatMap((account) => {
      const values = [
        { key: "industry", text: account.industry },
        { key: "employees", number: account.employees },
        { key: "revenue", number: account.revenueMinor ?? undefined },
        { key: "region", text: regionOf(account) },
        { key: "water", text: account.water ?? undefined },
      ];
      return values.flatMap(({ key, text, number }) => {
        const traitId = traits.get(key);
        return traitId && (text ?? number) !== undefined
          ? [{ accountId: account.id, traitId, text: text ?? null, number: number ?? null }]
          : [];
      });
    }),
  });
}

async function createTraits(tx: Tx): Promise<Map<string, string>> {
  await createBuiltInTraits(tx);
  const water = { id: idOfName("trait", "water"), key: "water", label: "Water today", kind: "CHOICE" as const };
  const position = (await tx.traitDefinition.count()) + 1;
  await tx.traitDefinition.create({ data: { ...water, choices: [...WATER], position } });
  const traits = await tx.traitDefinition.findMany({ select: { id: true, key: true } });
  return new Map(traits.map((trait) => [trait.key, trait.id]));
}
