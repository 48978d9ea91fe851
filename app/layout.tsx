import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { findVisitor } from "@/lib/access/gate/gate";
import { readNonce } from "@/lib/access/gate/nonce";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafafb" },
    { media: "(prefers-color-scheme: dark)", color: "#16171b" },
  ],
};

// Runs before the first paint; only a person who follows their device needs it.
const FOLLOW_DEVICE =
  'document.documentElement.classList.toggle("dark",matchMedia("(prefers-color-scheme: dark)").matches)';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [actor, locale, messages, nonce] = await Promise.all([findVisitor(), getLocale(), getMessages(), readNonce()]);
  const {
    ui,
    shell: { crash, notFound, forbidden },
  } = messages;
  const theme = actor?.theme ?? "system";
  return (
    <html
      lang={locale}
      className={cx(GeistSans.variable, GeistMono.variable, theme === "dark" && "dark")}
      suppressHydrationWarning
    >
      <body>
        {theme === "system" && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; as a child its quotes would be escaped.
          <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: FOLLOW_DEVICE }} />
        )}
        <NextIntlClientProvider messages={{ ui, shell: { crash, notFound, forbidden } }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
