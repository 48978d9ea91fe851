import type { SaidCriterion } from "@/components/skills/criterion-words";
import { Badge } from "@/components/ui/badge";
import { BodyCell, ROW, RowHead } from "@/components/ui/table";
import type { Difference } from "@/lib/skills/domain/scorecard";
import { getRideWords } from "./ride-words";

type Props = {
  said: SaidCriterion;
  difference: Difference | undefined;
  isApart: boolean;
  seen: readonly (string | undefined)[];
};

/** One criterion with both levels and what each saw. */
export async function CriterionLine({ said, difference, isApart, seen }: Props) {
  const { t } = await getRideWords();
  const evidence = [...new Set(seen.filter(Boolean))];
  return (
    <tr className={ROW}>
      <RowHead>
        <span className="flex flex-wrap items-baseline gap-2">
          <span lang={said.lang}>{said.name}</span>
          {isApart && <Badge tone="accent">{t("card.differ")}</Badge>}
        </span>
        {evidence.map((text) => (
          <span key={text} className="block text-small text-ink-4">
            {text}
          </span>
        ))}
      </RowHead>
      <BodyCell right>{difference?.own ?? t("card.none")}</BodyCell>
      <BodyCell right>{difference?.manager ?? t("card.none")}</BodyCell>
    </tr>
  );
}
