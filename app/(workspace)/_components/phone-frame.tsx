import { getTranslations } from "@/components/i18n/words";
import { Logo } from "@/components/ui/logo";
import { Bell } from "./bell";
import { NavLink } from "./nav-link";
import type { NavigationItem } from "./navigation";
import { PaletteButton } from "./palette-button";

const MOST_TABS = 4;

/** The bar on top of a phone's page. */
export async function PhoneBar({ organisation }: { organisation: string }) {
  const t = await getTranslations("shell");
  return (
    <header className="no-print sticky top-0 z-10 flex h-12 items-center gap-2 border-b border-line bg-paper/95 px-4 text-body md:px-10 lg:hidden">
      <Logo />
      <span className="font-semibold text-ink">{t("product")}</span>
      <span className="min-w-0 flex-1 truncate text-small text-ink-4">{organisation}</span>
      <PaletteButton look="lens" title={t("palette.title")} />
      <Bell look="bar" />
    </header>
  );
}

/** Up to four places and the rest behind "More", where a thumb reaches them. */
export async function PhoneTabs({ items }: { items: readonly NavigationItem[] }) {
  const t = await getTranslations("shell");
  const shown = items.slice(0, MOST_TABS);
  return (
    <nav
      aria-label={t("mainPhone")}
      className="no-print fixed inset-x-0 bottom-0 z-10 border-t border-line bg-paper-muted pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="flex [&>li]:flex-1">
        {shown.map(({ key, href }) => (
          <li key={key}>
            <NavLink href={href} icon={key} label={t(`nav.${key}`)} look="tab" />
          </li>
        ))}
        <li>
          <NavLink href="/more" icon="more" label={t("more")} look="tab" />
        </li>
      </ul>
    </nav>
  );
}
