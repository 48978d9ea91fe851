import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { PasswordLink } from "../../_components/password-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.password"))("new"), referrer: "no-referrer" };
}

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  return <PasswordLink token={token} kind="RESET" />;
}
