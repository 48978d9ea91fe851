import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CalendarRow } from "@/lib/org/views";

export async function CalendarTable({ calendars, year }: { calendars: readonly CalendarRow[]; year: number }) {
  const [t, format] = await Promise.all([getTranslations("org.holidays"), getFormatter()]);
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("calendar")}</HeadCell>
          <HeadCell right>{t("daysIn", { year: String(year) })}</HeadCell>
          <HeadCell right>{t("people")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {calendars.map((calendar) => (
          <tr key={calendar.id} className={ROW}>
            <RowHead>
              <TextLink href={`/settings/holidays/${calendar.id}` as Route}>{calendar.name}</TextLink>
            </RowHead>
            <BodyCell right>{format.number(calendar.daysInYear)}</BodyCell>
            <BodyCell right>{format.number(calendar.followers)}</BodyCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
