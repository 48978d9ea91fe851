import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";

export default async function Forbidden() {
  const t = await getTranslations("shell.forbidden");
  return (
    <main id="main" className="max-w-[32rem] px-4 pt-6 md:px-10 md:pt-10">
      <PageHead title={t("title")} sub={t("text")} />
      <TextLink href="/">{t("action")}</TextLink>
    </main>
  );
}
