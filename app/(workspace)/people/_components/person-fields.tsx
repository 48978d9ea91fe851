import { CheckField } from "@/components/forms/check-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { listHolidayCalendars } from "@/lib/org/queries/person-record";
import type { PersonRecord } from "@/lib/org/views";

type Props = {
  person?: Pick<PersonRecord, "name" | "email" | "role" | "isAdmin" | "hiredOn" | "holidayCalendarId">;
  today?: string;
};

/** What is kept about somebody, for adding and for editing. */
export async function PersonFields({ person, today }: Props) {
  const [t, tRole, calendars] = await Promise.all([
    getTranslations("org.person"),
    getTranslations("shell.role"),
    listHolidayCalendars(),
  ]);
  const roles = (["REP", "MANAGER", "EXECUTIVE"] as const).map((role) => ({ value: role, label: tRole(role) }));
  return (
    <>
      <TextField name="name" label={t("name")} maxLength={120} autoComplete="off" defaultValue={person?.name} />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        autoComplete="off"
        optional
        defaultValue={person?.email ?? undefined}
      />
      <SelectField
        name="role"
        label={t("role")}
        hint={t("roleHint")}
        choices={roles}
        defaultValue={person?.role ?? "REP"}
      />
      <CheckField
        name="isAdmin"
        label={t("isAdmin")}
        hint={t("isAdminHint")}
        defaultChecked={person?.isAdmin ?? false}
      />
      <TextField name="hiredOn" type="date" label={t("hiredOn")} optional defaultValue={person?.hiredOn ?? today} />
      <SelectField
        name="holidayCalendarId"
        label={t("calendar")}
        choices={calendars.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t("noCalendar")}
        optional
        defaultValue={person?.holidayCalendarId ?? undefined}
      />
    </>
  );
}
