import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { TextLink } from "@/components/ui/text-link";
import { isMailOn } from "@/lib/access/gate/front-door";
import type { Choices } from "@/lib/notifications/domain/choices";

/** What becomes of what is not read here. */
export async function DigestLine({ choices: { hasDigest, digestAt } }: { choices: Choices }) {
  const t = await getTranslations("notifications");
  return (
    <p className="mt-6 text-small text-ink-4">
      {!isMailOn() ? t("noMail") : hasDigest ? t("digestAt", { time: digestAt }) : t("noDigest")}{" "}
      <TextLink href={"/profile#notifications" as Route}>{t("change")}</TextLink>
    </p>
  );
}
