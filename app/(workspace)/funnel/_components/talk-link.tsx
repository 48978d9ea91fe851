import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope, reaches } from "@/lib/access/gate/gate";

/** From where sales are lost to the talk about it: the manager plans one, a rep asks for one. */
export async function TalkLink({ personId, actor }: { personId: string; actor: Actor }) {
  const isOwn = personId === actor.personId;
  const scope = await findScope(isOwn ? "coaching:read" : "coaching:lead");
  if (!reaches(scope, personId)) return null;
  const t = await getTranslations("metrics.slumps");
  const href = isOwn ? "/coaching/new" : `/coaching/new?person=${personId}&origin=FUNNEL`;
  return <TextLink href={href as Route}>{t(isOwn ? "askCoach" : "coach")}</TextLink>;
}
