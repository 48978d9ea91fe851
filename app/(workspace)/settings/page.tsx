import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { findScope, requireActor, requireScope } from "@/lib/access/gate/gate";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { mayLeaveDemo } from "@/lib/org/policy";
import { findOrganisationRecord } from "@/lib/org/queries/organisation";
import { AreaLinks } from "./_components/area-links";
import { OrganisationSection } from "./_components/organisation-section";
import { OwnDataLink } from "./_components/own-data-link";
import { TypeSection } from "./_components/type-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.settings"))("title") };
}

/** What holds for everybody in this installation. */
export default async function SettingsPage() {
  const scope = await requireScope("settings:manage");
  const [t, organisation, mayManageTypes, types] = await Promise.all([
    getTranslations("org.settings"),
    findOrganisationRecord(scope),
    findScope("activityType:manage"),
    listActivityTypes({ withEnded: true }),
  ]);
  if (!organisation) notFound();
  return (
    <>
      <PageHead over={organisation.name} title={t("title")} sub={t("lead")} />
      <div className="max-w-form space-y-section-sm md:space-y-section">
        <OrganisationSection organisation={organisation} />
        {mayManageTypes && <TypeSection types={types} />}
        <AreaLinks />
        {mayLeaveDemo(await requireActor()) && <OwnDataLink />}
      </div>
    </>
  );
}
