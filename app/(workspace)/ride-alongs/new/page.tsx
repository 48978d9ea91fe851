import type { Metadata, Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { addDays, dayAt } from "@/lib/kernel/period";
import { dayParam, textParam } from "@/lib/kernel/search-param";
import { listOthers } from "@/lib/org/queries/names";
import { bookRideAlongAction } from "@/lib/ride-alongs/actions";
import { findLastTemplate } from "@/lib/ride-alongs/queries/scorecards";
import { listChoosable } from "@/lib/skills/queries/templates";
import { DayFields } from "../_components/day-fields";
import { ModeField } from "../_components/mode-field";
import { TemplateField } from "../_components/template-field";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rideAlongs.form"))("title") };
}

/** A manager books a day by hand. */
export default async function NewRideAlongPage({ searchParams }: PageProps<"/ride-alongs/new">) {
  const scope = await requireScope("rideAlong:lead");
  const [actor, params, { t }] = await Promise.all([requireActor(), searchParams, getRideWords()]);
  const today = dayAt(new Date(), actor.timeZone);
  const asked = dayParam(params.day);
  const [people, templates, last] = await Promise.all([
    listOthers(scope, today),
    listChoosable(scope),
    findLastTemplate(scope),
  ]);
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="max-w-[36rem]">
      <PageHead over={<TextLink href={"/ride-alongs" as Route}>{t("title")}</TextLink>} title={t("form.title")} />
      {choices.length === 0 ? (
        <p className="text-body text-ink-3">{t("form.noPeople")}</p>
      ) : (
        <ActionForm action={bookRideAlongAction} className="space-y-5">
          <OnceKey />
          <SelectField
            {...{ name: "personId", label: t("form.person"), choices, defaultValue: textParam(params.person) }}
          />
          <DayFields day={asked && asked >= today ? asked : addDays(today, 7)} />
          <ModeField mode="OBSERVE" />
          {templates.length > 0 && <TemplateField templates={templates} chosen={last} />}
          <WhoCanSee>{t("form.whoSees")}</WhoCanSee>
          <SubmitButton full>{t("form.submit")}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
