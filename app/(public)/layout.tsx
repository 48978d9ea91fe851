import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { getTranslations } from "@/components/i18n/words";
import { Logo } from "@/components/ui/logo";
import { chooseLocaleAction } from "@/lib/access/actions";
import { ForgetDesk } from "./_components/forget-desk";

/** The pages before somebody is signed in: the name of the product, one narrow column, the other language. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const other = locale === "de-DE" ? "en" : "de";
  return (
    <div className="flex min-h-dvh flex-col px-5 py-8 md:px-10">
      <ForgetDesk />
      <header className="flex items-center gap-2 text-body font-semibold text-ink">
        <Logo />
        {t("shell.product")}
      </header>
      <main id="main" className="mx-auto flex w-full max-w-[22rem] flex-1 flex-col justify-center py-12">
        {children}
      </main>
      <footer className="flex items-center justify-between gap-4 text-small text-ink-4">
        <span>{t("access.signIn.dataStays")}</span>
        <ActionForm action={chooseLocaleAction}>
          <input type="hidden" name="locale" value={other} />
          <button
            type="submit"
            lang={other}
            className="focusable rounded py-1 underline underline-offset-2 hover:text-ink"
          >
            {t("access.signIn.otherLanguage")}
          </button>
        </ActionForm>
      </footer>
    </div>
  );
}
