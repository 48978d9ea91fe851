import { getTypeName } from "@/components/activities/type-names";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import type { Countable, Definition } from "@/lib/metrics/domain/definition";
import type { CountedParts } from "@/lib/metrics/views/metric";

/** What a metric counts, in plain words of the reader's language. */
export async function getDefinitionWords({ types, products }: CountedParts): Promise<(is: Definition) => string> {
  const [t, format, nameOf] = await Promise.all([getTranslations("metrics.definition"), getFormatter(), getTypeName()]);
  const typeNames = new Map(types.map((type) => [type.id, nameOf(type)]));
  const productNames = new Map(products.map(({ id, name }) => [id, name]));
  const list = (names: readonly string[]) => format.list(names, { type: "conjunction" });
  const namesOf = (typeIds: readonly string[]) => list(typeIds.flatMap((id) => typeNames.get(id) ?? []));
  const counted = (countable: Countable, isSide = false): string => {
    // On one side of a ratio the names alone say it.
    if (countable.kind === "count")
      return isSide ? namesOf(countable.typeIds) : t("count", { types: namesOf(countable.typeIds) });
    const { families = [], productIds = [] } = countable;
    const parts = [...families, ...productIds.flatMap((id) => productNames.get(id) ?? [])];
    return parts.length > 0 ? t("sumOf", { parts: list(parts) }) : t("sum");
  };
  return (definition) => {
    switch (definition.kind) {
      case "count":
      case "sum":
        return counted(definition);
      case "ratio":
        return t("ratio", { over: counted(definition.over, true), under: counted(definition.under, true) });
      default:
        return t(definition.kind);
    }
  };
}
