import { RadioField } from "@/components/forms/radio-field";
import { TextAreaField, TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { readWords } from "@/lib/metrics/views";
import type { CountedParts, MetricView } from "@/lib/metrics/views/metric";
import { CountableFields } from "./countable-fields";

const LONGEST_NAME = 60;
const LONGEST_DESCRIPTION = 300;

type Props = { parts: CountedParts; metric?: MetricView };

/** What a metric is called, what it counts and which way is better; of a built-in one only the first. */
export async function MetricFields({ parts, metric }: Props) {
  const [t, tWay] = await Promise.all([getTranslations("metrics.form"), getTranslations("metrics.definition")]);
  const isBuiltIn = metric !== undefined && metric.key !== null;
  const definition = metric?.definition;
  const [over, under] = definition?.kind === "ratio" ? [definition.over, definition.under] : [definition, undefined];
  const ways = (["MORE", "LESS"] as const).map((value) => ({ value, label: tWay(value) }));
  return (
    <>
      <NameFields {...(metric ? { metric } : {})} />
      {!isBuiltIn && (
        <>
          <CountableFields side="over" kinds={["COUNT", "SUM"]} countable={over} parts={parts} />
          <CountableFields side="under" kinds={["NONE", "COUNT", "SUM"]} countable={under} parts={parts} />
          <RadioField
            name="direction"
            label={t("direction")}
            choices={ways}
            defaultValue={metric?.direction ?? "MORE"}
          />
        </>
      )}
    </>
  );
}

async function NameFields({ metric }: { metric?: MetricView }) {
  const t = await getTranslations("metrics.form");
  const { en, de } = readWords(metric?.words);
  const hint = metric?.key ? t("builtInName") : t("nameHint");
  const name = { maxLength: LONGEST_NAME, autoComplete: "off" };
  const description = { maxLength: LONGEST_DESCRIPTION, rows: 2, optional: true };
  return (
    <>
      <div className="grid gap-x-4 gap-y-5 md:grid-cols-2">
        <TextField name="nameEn" label={t("nameEn")} hint={hint} defaultValue={en?.name} {...name} />
        <TextField name="nameDe" label={t("nameDe")} defaultValue={de?.name} {...name} />
      </div>
      <TextAreaField
        name="descriptionEn"
        label={t("descriptionEn")}
        hint={t("descriptionHint")}
        defaultValue={en?.description}
        {...description}
      />
      <TextAreaField name="descriptionDe" label={t("descriptionDe")} defaultValue={de?.description} {...description} />
    </>
  );
}
