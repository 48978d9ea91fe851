import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { listStageRecords } from "@/lib/pipeline/queries/stages";
import { StageList } from "./_components/stage-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.stageSettings"))("title") };
}

/** The way of a deal, for those who keep the settings. */
export default async function StagesPage() {
  const scope = await requireScope("settings:manage");
  const [t, tSettings, stages] = await Promise.all([
    getTranslations("pipeline.stageSettings"),
    getTranslations("org.settings"),
    listStageRecords(scope),
  ]);
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/settings">{tSettings("title")}</TextLink>} title={t("title")} sub={t("lead")} />
      <StageList stages={stages} />
    </div>
  );
}
