import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";

export default async function WorkspaceForbidden() {
  const t = await getTranslations("shell.forbidden");
  return (
    <div className="max-w-[32rem]">
      <PageHead title={t("title")} sub={t("text")} />
      <TextLink href="/">{t("action")}</TextLink>
    </div>
  );
}
