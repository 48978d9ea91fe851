import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { TextLink } from "@/components/ui/text-link";
import { findScope, reaches } from "@/lib/access/gate/gate";

/** The way to where the person's sales are lost and what lies ahead, for those who may see it. */
export async function PersonFunnel({ personId }: { personId: string }) {
  const scope = await findScope("metric:read");
  if (!reaches(scope, personId)) return null;
  const t = await getTranslations("metrics.funnel");
  const address = `/funnel?${new URLSearchParams({ person: personId })}` as Route;
  return <TextLink href={address}>{t("title")}</TextLink>;
}
