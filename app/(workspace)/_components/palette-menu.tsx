import { Building2, ClipboardPen, type LucideIcon, PackagePlus, UserPlus, Waypoints } from "lucide-react";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Actor } from "@/lib/access/actor/actor";
import { isOffered } from "@/lib/access/gate/gate";
import type { Permission } from "@/lib/access/permissions/permissions";
import { navigationOf } from "./navigation";

export type PaletteLink = { key: string; label: string; href: Route; icon: ReactNode };

/** Where the palette leads without asking the database: the pages of the navigation, and the forms that make something new. */
export type PaletteMenu = { pages: PaletteLink[]; actions: PaletteLink[] };

type NewKey = "logWithDetails" | "newOpportunity" | "newAccount" | "newProduct" | "newPerson";

const NEW: readonly { key: NewKey; href: Route; icon: LucideIcon; permission: Permission }[] = [
  { key: "logWithDetails", href: "/log/new", icon: ClipboardPen, permission: "activity:log" },
  { key: "newOpportunity", href: "/pipeline/new", icon: Waypoints, permission: "opportunity:write" },
  { key: "newAccount", href: "/accounts/new", icon: Building2, permission: "account:write" },
  { key: "newProduct", href: "/products/new", icon: PackagePlus, permission: "product:manage" },
  { key: "newPerson", href: "/people/new", icon: UserPlus, permission: "people:manage" },
];

export async function getPaletteMenu(actor: Actor): Promise<PaletteMenu> {
  const [t, nav] = await Promise.all([getTranslations("shell.palette.do"), getTranslations("shell.nav")]);
  const linkOf = (key: string, href: Route, Icon: LucideIcon, label: string): PaletteLink => ({
    key,
    href,
    label,
    icon: <Icon size={16} strokeWidth={1.6} aria-hidden="true" />,
  });
  return {
    pages: navigationOf(actor)
      .flat()
      .map(({ key, href, icon }) => linkOf(key, href, icon, nav(key))),
    actions: NEW.filter(({ permission }) => isOffered(actor, permission)).map(({ key, href, icon }) =>
      linkOf(key, href, icon, t(key)),
    ),
  };
}
