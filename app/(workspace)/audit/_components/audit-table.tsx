import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AuditEventView } from "@/lib/org/views";
import { type AuditChange, getAuditWords } from "./audit-words";

/** Fifty events; on a phone everything about one stands in one cell. */
export async function AuditTable({ events }: { events: readonly AuditEventView[] }) {
  const t = await getTranslations("org.audit");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("changes")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("who")}</HeadCell>
          <HeadCell right className="max-md:hidden">
            {t("when")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Row key={event.id} event={event} />
        ))}
      </tbody>
    </Table>
  );
}

async function Row({ event }: { event: AuditEventView }) {
  const [words, format] = await Promise.all([getAuditWords(), getFormatter()]);
  const changes = words.changes(event);
  const when = format.dateTime(event.at, { dateStyle: "medium", timeStyle: "short" });
  const who = words.actor(event);
  return (
    <tr className={`align-top ${ROW}`}>
      <RowHead>
        <span className="block text-ink">{words.done(event)}</span>
        <span className="block text-small text-ink-4">
          {words.entity(event)} <RecordName event={event} name={words.record(event)} />
        </span>
        <span className="md:hidden">
          <ChangeList changes={changes} />
          <span className="block text-small text-ink-4">{[who, when].join(" · ")}</span>
        </span>
      </RowHead>
      <BodyCell className="max-md:hidden">
        <ChangeList changes={changes} />
      </BodyCell>
      <BodyCell className="whitespace-nowrap max-md:hidden">{who}</BodyCell>
      <BodyCell right className="whitespace-nowrap text-small text-ink-3 max-md:hidden">
        <time dateTime={event.at.toISOString()}>{when}</time>
      </BodyCell>
    </tr>
  );
}

const PLACES: Readonly<Record<string, (id: string) => string>> = {
  Person: (id) => `/people/${id}/edit`,
  Team: (id) => `/teams/${id}`,
};

/** A person or team leads to its record while there is one. */
function RecordName({ event, name }: { event: AuditEventView; name: string | null }) {
  const { record, entity } = event;
  const place = PLACES[entity];
  if (!record || name === null) return null;
  if (!place || record.name === null) return <span className="text-ink-2">{name}</span>;
  return (
    <TextLink href={place(record.id) as Route} quiet>
      {name}
    </TextLink>
  );
}

function ChangeList({ changes }: { changes: readonly AuditChange[] }) {
  return changes.map(({ label, value }) => (
    <span key={label} className="block text-small text-ink-4">
      {label}
      {value !== null && (
        <>
          {": "}
          <span className="break-words text-ink-2">{value}</span>
        </>
      )}
    </span>
  ));
}
