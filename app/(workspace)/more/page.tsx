import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { requireActor } from "@/lib/access/gate/gate";
import { FrameIcon } from "../_components/frame-icon";
import { navigationOf } from "../_components/navigation";
import { SignOutForm } from "../_components/sign-out-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("more") };
}

/** Everything that a phone's tabs have no room for. */
export default async function MorePage() {
  const actor = await requireActor();
  const t = await getTranslations("shell");
  return (
    <>
      <PageHead title={t("more")} over={actor.name} />
      <nav aria-label={t("more")}>
        <ul className="divide-y divide-line border-y border-line">
          {navigationOf(actor)
            .flat()
            .map(({ key, href }) => (
              <li key={key}>
                <PageLink
                  href={href}
                  className="focusable flex min-h-11 items-center gap-3 py-2 text-body text-ink hover:bg-paper-muted"
                >
                  <FrameIcon name={key} size={18} className="text-ink-4" />
                  {t(`nav.${key}`)}
                </PageLink>
              </li>
            ))}
        </ul>
      </nav>
      <div className="mt-6">
        <SignOutForm personId={actor.personId}>{t("signOut")}</SignOutForm>
      </div>
    </>
  );
}
