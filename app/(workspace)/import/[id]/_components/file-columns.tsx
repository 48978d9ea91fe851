import { ArrowRight } from "lucide";
import { BareSelect } from "@/components/forms/bare-select";
import type { Choice } from "@/components/forms/select-field";
import { getTranslations } from "@/components/i18n/words";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { ENTITIES } from "@/lib/importing/domain/entities";
import type { Answers, FileColumn, ImportFileView } from "@/lib/importing/views";
import { FileQuestions } from "./file-questions";
import { SureMark } from "./sure-mark";

const DELIMITERS: Record<string, "comma" | "semicolon" | "tab" | "bar"> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

type Props = { file: ImportFileView; choices: readonly Choice[]; answers: Answers };

/** A file: what its rows are, and where each column goes. */
export async function FileColumns({ file, choices, answers }: Props) {
  const [t, entities, sources, delimiters] = await Promise.all([
    getTranslations("importing.file"),
    getTranslations("importing.entities"),
    getTranslations("importing.sources"),
    getTranslations("importing.delimiters"),
  ]);
  const about = t("about", {
    rows: file.rowCount,
    encoding: file.encoding.toUpperCase(),
    delimiter: delimiters(DELIMITERS[file.delimiter] ?? "comma"),
  });
  const source = file.source as "salesforce" | "hubspot" | "pipedrive" | "file";
  const kinds = [...ENTITIES, "none" as const].map((entity) => ({ value: entity, label: entities(entity) }));
  return (
    <Section id={`file-${file.id}`} title={file.name} note={`${about}, ${t("from", { source: sources(source) })}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
        <span aria-hidden="true" className="text-body text-ink-3">
          {t("holds")}
        </span>
        <div className="w-64 max-w-full">
          <BareSelect
            name={`entity.${file.id}`}
            label={t("holdsOf", { name: file.name })}
            choices={kinds}
            defaultValue={file.entity ?? "none"}
          />
        </div>
      </div>
      {file.entity === null ? (
        <p className="border-t border-line py-3 text-body text-ink-3">
          {t("leftOut")} {t("contacts")}
        </p>
      ) : (
        <ul className="border-t border-line">
          {file.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone; headings may repeat.
            <ColumnRow key={index} {...{ file, column, index, choices }} />
          ))}
        </ul>
      )}
      <FileQuestions file={file} answers={answers} />
    </Section>
  );
}

type RowProps = { file: ImportFileView; column: FileColumn; index: number; choices: readonly Choice[] };

async function ColumnRow({ file, column, index, choices }: RowProps) {
  const t = await getTranslations("importing.file");
  const heading = file.headings[index] || t("noHeading", { number: index + 1 });
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-b border-line py-2.5 md:grid-cols-[minmax(0,1fr)_auto_13rem_6.5rem]">
      <div className="min-w-0">
        <p className="truncate font-mono text-small text-ink">{heading}</p>
        <p className="truncate text-small text-ink-4">{column.facts.samples.join(", ") || t("empty")}</p>
      </div>
      <Icon of={ArrowRight} size={14} className="text-ink-4 max-md:hidden" />
      <div className="max-md:order-last max-md:col-span-2">
        <BareSelect
          name={`column.${file.id}.${index}`}
          label={t("becomes", { column: heading })}
          choices={choices}
          defaultValue={column.field ?? "-"}
        />
      </div>
      <SureMark sure={column.field === null ? 0 : column.sure} />
    </li>
  );
}
