import type { Metadata } from "next";
import { MESSAGES } from "@/app/i18n/messages";
import { getTranslations } from "@/components/i18n/words";
import { OfflineDesk } from "./_components/offline-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.offline"))("title") };
}

/** The page that a device keeps for when there is no connection. It is about nobody: whose device it is, the device knows. */
export default function OfflinePage() {
  return <OfflineDesk words={{ en: wordsOf("en-GB"), de: wordsOf("de-DE") }} />;
}

function wordsOf(locale: keyof typeof MESSAGES) {
  const { ui, shell, activities } = MESSAGES[locale];
  return { ui, shell: { product: shell.product, offline: shell.offline }, activities: { log: activities.log } };
}
