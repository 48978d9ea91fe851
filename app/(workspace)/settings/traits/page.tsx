import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { listTraits } from "@/lib/pipeline/queries/traits";
import { TraitList } from "./_components/trait-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.traits"))("title") };
}

/** What accounts are described by, for those who keep the settings. */
export default async function TraitsPage() {
  await requireScope("settings:manage");
  const [t, tSettings, traits] = await Promise.all([
    getTranslations("pipeline.traits"),
    getTranslations("org.settings"),
    listTraits({ withEnded: true }),
  ]);
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/settings">{tSettings("title")}</TextLink>} title={t("title")} sub={t("lead")} />
      <TraitList traits={traits} />
    </div>
  );
}
