import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { requireActor } from "@/lib/access/gate/gate";
import { textParam } from "@/lib/kernel/search-param";
import { wonPeriodOf } from "@/lib/pipeline/domain/won-period";
import { DemoNotice } from "./_components/demo-notice";
import { ExecutiveHome } from "./_components/executive-home";
import { ManagerHome } from "./_components/manager-home";
import { RepHome } from "./_components/rep-home";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.nav"))("home") };
}

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor();
  switch (actor.role) {
    case "REP":
      return <RepHome actor={actor} />;
    case "MANAGER":
      return <ManagerHome actor={actor} />;
    case "EXECUTIVE":
      return (
        <>
          <DemoNotice actor={actor} />
          <ExecutiveHome actor={actor} won={wonPeriodOf(textParam((await searchParams).won))} />
        </>
      );
  }
}
