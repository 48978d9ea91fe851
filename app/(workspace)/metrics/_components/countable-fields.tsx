import { getTypeName } from "@/components/activities/type-names";
import { CheckListField } from "@/components/forms/check-list-field";
import { RadioField } from "@/components/forms/radio-field";
import { getTranslations } from "@/components/i18n/words";
import type { Definition } from "@/lib/metrics/domain/definition";
import type { CountedParts } from "@/lib/metrics/views/metric";

type Kind = "NONE" | "COUNT" | "SUM";

type Props = {
  side: "over" | "under";
  kinds: readonly Kind[];
  /** What stands there now; anything but a count or a sum is nothing that this part of the form can say. */
  countable: Definition | undefined;
  parts: CountedParts;
};

/** A list of choices that is longer helps nobody; families stand for the rest. */
const MOST_PRODUCTS = 200;

// What a choice above does not use is not shown. The style sheet sees to it, so that it is so without JavaScript as well.
const ONLY_COUNT = "group-has-[[value=NONE]:checked]/side:hidden group-has-[[value=SUM]:checked]/side:hidden";
const ONLY_SUM = "group-has-[[value=NONE]:checked]/side:hidden group-has-[[value=COUNT]:checked]/side:hidden";

/** One side of a metric: activities of some types, or what was won, of everything or of some products. */
export async function CountableFields({ side, kinds, countable, parts }: Props) {
  const [t, typeName] = await Promise.all([getTranslations("metrics.form"), getTypeName()]);
  const count = countable?.kind === "count" ? countable : null;
  const sum = countable?.kind === "sum" ? countable : null;
  const kind: Kind | undefined = count ? "COUNT" : sum ? "SUM" : kinds[0];
  const types = parts.types
    .filter(({ id, isEnded }) => !isEnded || count?.typeIds.includes(id))
    .map((type) => ({ value: type.id, label: typeName(type) }));
  const families = parts.families.map((family) => ({ value: family, label: family }));
  const products = parts.products
    .filter(({ id }, place) => place < MOST_PRODUCTS || sum?.productIds?.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="group/side space-y-4">
      <RadioField
        name={side}
        label={t(side)}
        choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={kind ?? "COUNT"}
      />
      <div className={ONLY_COUNT}>
        <CheckListField name={`${side}Types[]`} label={t("types")} choices={types} chosen={count?.typeIds ?? []} />
      </div>
      <div className={`space-y-4 ${ONLY_SUM}`}>
        {families.length > 0 && (
          <CheckListField
            name={`${side}Families[]`}
            label={t("families")}
            choices={families}
            chosen={sum?.families ?? []}
          />
        )}
        <CheckListField
          name={`${side}Products[]`}
          label={t("products")}
          hint={t("productsHint")}
          choices={products}
          chosen={sum?.productIds ?? []}
        />
      </div>
    </div>
  );
}
