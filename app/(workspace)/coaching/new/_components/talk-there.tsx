import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { TextLink } from "@/components/ui/text-link";
import type { Scope } from "@/lib/access/scope/scope";
import { listAboutSlumps } from "@/lib/coaching/queries/sessions";

/** Says before a second one is planned that there is a talk about the same slump. */
export async function TalkThere({ scope, slumpId }: { scope: Scope; slumpId: string }) {
  const [t, talks] = await Promise.all([getTranslations("coaching.form"), listAboutSlumps(scope, [slumpId])]);
  const [latest] = talks.get(slumpId) ?? [];
  if (!latest) return null;
  return (
    <p className="mb-6 text-body">
      <TextLink href={`/coaching/${latest.id}` as Route}>{t("isThere", { topic: latest.topic })}</TextLink>
    </p>
  );
}
