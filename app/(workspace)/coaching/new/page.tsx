import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { findScope, isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { dayParam, quarterParam, textParam } from "@/lib/kernel/search-param";
import { findSlump } from "@/lib/metrics/queries/slumps";
import { listOthers } from "@/lib/org/queries/names";
import { AskForm } from "./_components/ask-form";
import { findAbout } from "./_components/find-about";
import { ScheduleForm } from "./_components/schedule-form";
import { TalkThere } from "./_components/talk-there";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.form"))("planTitle") };
}

/** Whoever leads plans a talk, from a slump or by hand; whoever is led asks for one. */
export default async function NewSessionPage({ searchParams }: PageProps<"/coaching/new">) {
  const scope = await requireScope("coaching:read");
  const [actor, params, t] = await Promise.all([requireActor(), searchParams, getTranslations("coaching")]);
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const slumpScope = textParam(params.slump) ? await findScope("slump:read") : null;
  const slump = slumpScope && (await findSlump(slumpScope, textParam(params.slump), now));
  if (textParam(params.slump) && !slump) notFound();
  const about = await findAbout(params, today);
  if (about === undefined) notFound();
  const isOwn = slump?.personId === actor.personId || !isOffered(actor, "coaching:lead");
  const people = isOwn ? [] : await listOthers(scope, today);
  const over = <TextLink href={"/coaching" as Route}>{t("title")}</TextLink>;
  return (
    <div className="max-w-[36rem]">
      <PageHead over={over} title={t(isOwn ? "form.askTitle" : "form.planTitle")} />
      {slump && <TalkThere scope={scope} slumpId={slump.id} />}
      {isOwn ? (
        <AskForm slump={slump} />
      ) : (
        <ScheduleForm
          {...{ people, slump, today, about, origin: about?.origin ?? textParam(params.origin) }}
          {...{ day: dayParam(params.day), time: quarterParam(params.time) }}
          personId={slump?.personId ?? about?.person.id ?? textParam(params.person)}
        />
      )}
    </div>
  );
}
