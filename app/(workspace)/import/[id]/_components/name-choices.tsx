import { BareSelect } from "@/components/forms/bare-select";
import type { Choice } from "@/components/forms/select-field";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { type ImportView, LEAVE_OUT, MEANS, NEW_NAME, type UnknownName } from "@/lib/importing/views";
import { getNameTargets } from "./name-targets";

/** Names in the rows that nobody here has. A near one is asked about; what is decided is remembered. */
export async function NameChoices({ scope, found }: { scope: Scope; found: ImportView }) {
  const names = found.findings?.names ?? [];
  if (names.length === 0) return null;
  const [t, targetsFor] = await Promise.all([getTranslations("importing.names"), getNameTargets(scope, names)]);
  const near = names.filter((name) => name.near !== null);
  const others = names.filter((name) => name.near === null);
  const chosen = ({ kind, name }: UnknownName) =>
    found.answers.names.find((answer) => answer.kind === kind && answer.name === name)?.choice;
  const row = (entry: UnknownName) => (
    <NameRow
      key={`${entry.kind} ${entry.name}`}
      entry={entry}
      chosen={chosen(entry)}
      targets={targetsFor(entry.kind)}
    />
  );
  const more = found.findings?.moreNames ?? 0;
  return (
    <>
      {near.length > 0 && (
        <Section id="near-names" title={t("title")}>
          <ul className="space-y-5">{near.map(row)}</ul>
          <p className="mt-2 text-small text-ink-4">{t("remembered")}</p>
        </Section>
      )}
      {others.length > 0 && (
        <Section id="unknown-names" title={t("unknownTitle")}>
          <ul className="space-y-5">{others.map(row)}</ul>
          {more > 0 && <p className="mt-3 text-small text-ink-4">{t("more", { count: more })}</p>}
        </Section>
      )}
    </>
  );
}

type RowProps = { entry: UnknownName; chosen: string | undefined; targets: readonly Choice[] };

async function NameRow({ entry, chosen, targets }: RowProps) {
  const t = await getTranslations("importing.names");
  const { kind, name, rows, near, isRecord } = entry;
  const words = near === null ? t("unknown", { name, rows }) : t("near", { name, rows, near });
  const canBeNew = kind === "product" || kind === "account" || kind === "stage" || isRecord === true;
  const same = near === null ? [] : [{ value: MEANS + near, label: t("same") }];
  const added = canBeNew ? [{ value: NEW_NAME, label: t(`new.${kind}`) }] : [];
  const left = { value: LEAVE_OUT, label: t("leave") };
  return (
    <li>
      <p className="mb-2 text-body text-ink-2">
        <span className="text-ink-4">{t(`kinds.${kind}`)} </span>
        {words}
      </p>
      <BareSelect
        name={`name.${kind}.${name}`}
        label={words}
        choices={[
          ...same,
          ...added,
          left,
          ...targets.filter((target) => near === null || target.label !== t("means", { name: near })),
        ]}
        {...(near === null ? {} : { empty: t("choose") })}
        defaultValue={chosen ?? (near === null ? LEAVE_OUT : "")}
      />
    </li>
  );
}
