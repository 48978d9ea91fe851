import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import type { Actor } from "@/lib/access/actor/actor";
import { isOffered } from "@/lib/access/gate/gate";
import type { Permission } from "@/lib/access/permissions/permissions";
import type { FrameIconName, NewKey } from "./frame-icon";
import { navigationOf } from "./navigation";

export type PaletteLink = { key: string; label: string; href: Route; icon: FrameIconName };

/** Where the palette leads without asking the database: the pages of the navigation, and the forms that make something new. */
export type PaletteMenu = { pages: PaletteLink[]; actions: PaletteLink[] };

const NEW: readonly { key: NewKey; href: Route; permission: Permission }[] = [
  { key: "logWithDetails", href: "/log/new", permission: "activity:log" },
  { key: "newSession", href: "/coaching/new", permission: "coaching:read" },
  { key: "ownCoaching", href: "/coaching/mine", permission: "coaching:lead" },
  { key: "coachingByManager", href: "/coaching/managers", permission: "coaching:aggregate" },
  { key: "newOpportunity", href: "/pipeline/new", permission: "opportunity:write" },
  { key: "newAccount", href: "/accounts/new", permission: "account:write" },
  { key: "newProduct", href: "/products/new", permission: "product:manage" },
  { key: "newMetric", href: "/metrics/new", permission: "metric:manage" },
  { key: "newPerson", href: "/people/new", permission: "people:manage" },
];

export async function getPaletteMenu(actor: Actor): Promise<PaletteMenu> {
  const [t, nav] = await Promise.all([getTranslations("shell.palette.do"), getTranslations("shell.nav")]);
  return {
    pages: navigationOf(actor)
      .flat()
      .map(({ key, href }) => ({ key, href, icon: key, label: nav(key) })),
    actions: NEW.filter(({ permission }) => isOffered(actor, permission)).map(({ key, href }) => ({
      ...{ key, href, icon: key },
      label: t(key),
    })),
  };
}
