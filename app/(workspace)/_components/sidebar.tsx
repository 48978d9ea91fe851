import { getTranslations } from "@/components/i18n/words";
import { Avatar } from "@/components/ui/avatar";
import { Logo } from "@/components/ui/logo";
import { PageLink } from "@/components/ui/page-link";
import type { Actor } from "@/lib/access/actor/actor";
import { Bell } from "./bell";
import { NavLink } from "./nav-link";
import type { NavigationItem } from "./navigation";
import { PaletteButton } from "./palette-button";

type Props = { actor: Actor; groups: readonly (readonly NavigationItem[])[] };

export async function Sidebar({ actor, groups }: Props) {
  const t = await getTranslations("shell");
  const role = t(`role.${actor.role}`);
  return (
    <aside
      aria-label={t("workspace")}
      className="no-print sticky top-0 flex h-dvh w-[232px] shrink-0 flex-col border-r border-line bg-paper-muted px-3 py-4 max-lg:hidden"
    >
      <div className="mb-4 flex items-center gap-2 px-2 text-body font-semibold text-ink">
        <Logo />
        <span className="flex-1">{t("product")}</span>
        <Bell look="sidebar" />
      </div>
      <PaletteButton look="field" title={t("palette.title")} shortcut={t("palette.shortcut")} />
      <nav aria-label={t("main")} className="flex-1 space-y-4 overflow-y-auto">
        {groups.map((group) => (
          <ul key={group[0]?.key} className="space-y-px">
            {group.map(({ key, href }) => (
              <li key={key}>
                <NavLink href={href} icon={key} label={t(`nav.${key}`)} look="sidebar" />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <PageLink
        href="/profile"
        className="focusable mt-4 flex items-center gap-2.5 rounded-control px-2 py-1.5 hover:bg-paper-subtle"
      >
        <Avatar name={actor.name} />
        <span className="min-w-0 leading-4">
          <span className="block truncate text-small font-medium text-ink">{actor.name}</span>
          <span className="block text-label leading-4 text-ink-4">
            {actor.isAdmin ? t("roleAdmin", { role }) : role}
          </span>
        </span>
      </PageLink>
    </aside>
  );
}
