import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/words";
import { PageLinks } from "@/components/ui/page-links";
import { ToastProvider } from "@/components/ui/toast";
import { findVisitor } from "@/lib/access/gate/gate";
import { DeviceKeeper } from "./_components/device-keeper";
import { navigationOf } from "./_components/navigation";
import { getPaletteMenu } from "./_components/palette-menu";
import { PaletteProvider } from "./_components/palette-provider";
import { PhoneBar, PhoneTabs } from "./_components/phone-frame";
import { Sidebar } from "./_components/sidebar";

/** The frame around every page of the workspace. It is no gate: each page asks for itself. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [actor, messages, t] = await Promise.all([findVisitor(), getMessages(), getTranslations("shell")]);
  if (!actor) return children;
  const groups = navigationOf(actor);
  const { personId, theme, ownTimeZone: timeZone } = actor;
  const { activities, notifications, pipeline, shell, ui } = messages;
  // What components in the browser say on any page; a page brings what only its own say (PageWords).
  const clientMessages = {
    ui,
    shell: { crash: shell.crash, notFound: shell.notFound, forbidden: shell.forbidden, palette: shell.palette },
    pipeline: { accounts: { form: pipeline.accounts.form } },
    notifications: { bell: notifications.bell, bellMany: notifications.bellMany },
    activities: { log: activities.log },
  };
  return (
    <NextIntlClientProvider messages={clientMessages}>
      <ToastProvider>
        <PaletteProvider menu={await getPaletteMenu(actor)} profile={{ personId, theme, timeZone }}>
          <PageLinks />
          <DeviceKeeper personId={personId} theme={theme} />
          <div className="lg:flex">
            <a
              href="#main"
              className="focusable sr-only z-20 rounded-control bg-paper-raised px-3 py-2 text-accent focus:not-sr-only focus:fixed focus:left-3 focus:top-3"
            >
              {t("skip")}
            </a>
            <Sidebar actor={actor} groups={groups} />
            <div className="min-w-0 flex-1">
              <PhoneBar organisation={actor.organisation.name} />
              <main id="main" className="print-page mx-auto max-w-page px-4 pb-28 pt-5 md:px-10 lg:pb-20 lg:pt-10">
                {children}
              </main>
            </div>
            <PhoneTabs items={groups.flat()} />
          </div>
        </PaletteProvider>
      </ToastProvider>
    </NextIntlClientProvider>
  );
}
