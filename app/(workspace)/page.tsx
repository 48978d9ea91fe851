import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/lib/access/gate/gate";
import { ExecutiveHome } from "./_components/executive-home";
import { ManagerHome } from "./_components/manager-home";
import { RepHome } from "./_components/rep-home";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.nav"))("home") };
}

export default async function HomePage() {
  const actor = await requireActor();
  switch (actor.role) {
    case "REP":
      return <RepHome actor={actor} />;
    case "MANAGER":
      return <ManagerHome actor={actor} />;
    case "EXECUTIVE":
      return <ExecutiveHome actor={actor} />;
  }
}
