import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";

/** What is not there and what may not be seen look the same. */
export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <main id="main" className="max-w-[32rem] px-4 pt-6 md:px-10 md:pt-10">
      <PageHead title={t("title")} sub={t("text")} />
      <TextLink href="/">{t("action")}</TextLink>
    </main>
  );
}
