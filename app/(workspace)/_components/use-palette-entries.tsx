"use client";

import { Building2, Languages, LogOut, Monitor, Moon, Sun, Waypoints } from "lucide";
import type { Route } from "next";
import { unstable_rethrow, useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, startTransition } from "react";
import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { useLogTap } from "@/components/activities/use-log-tap";
import { useSignOut } from "@/components/activities/use-sign-out";
import { isRedirect } from "@/components/forms/navigation-error";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import { signOutAction, updateProfileAction } from "@/lib/access/actions";
import type { FoundRecord, FoundRecords } from "../palette/_components/found-records";
import { FrameIcon } from "./frame-icon";
import type { PaletteLink, PaletteMenu } from "./palette-menu";
import type { GroupKey } from "./palette-order";
import { useLoggable } from "./use-found-records";

export type PaletteEntry = {
  key: string;
  label: string;
  detail?: string;
  icon: ReactNode;
  choose: (inNewTab: boolean) => void;
};

/** What the person has set, so that changing one of them keeps the others. */
export type PaletteProfile = {
  personId: string;
  theme: "system" | "light" | "dark";
  timeZone: string | null;
};

const ICON_SIZE = 16;
const THEMES = { light: Sun, dark: Moon, system: Monitor } as const;

type Props = { menu: PaletteMenu; profile: PaletteProfile; records: FoundRecords };

/** Everything that the palette can offer, by group; what of it is shown depends on what is typed. */
export function usePaletteEntries({ menu, profile, records }: Props): Record<GroupKey, PaletteEntry[]> {
  const open = useOpen();
  const link = ({ key, label, icon, href }: PaletteLink) => ({
    key: `link ${href} ${key}`,
    label,
    icon: <FrameIcon name={icon} size={ICON_SIZE} />,
    choose: open(href),
  });
  const record = (icon: (found: FoundRecord) => ReactNode) => (found: FoundRecord) => ({
    key: found.href,
    label: found.label,
    icon: icon(found),
    ...(found.detail ? { detail: found.detail } : {}),
    choose: open(found.href as Route),
  });
  return {
    people: records.people.map(record(({ label }) => <Avatar name={label} size={20} />)),
    do: [...useLogEntries(profile.personId), ...menu.actions.map(link)],
    pages: menu.pages.map(link),
    accounts: records.accounts.map(record(() => <Icon of={Building2} size={ICON_SIZE} />)),
    opportunities: records.opportunities.map(record(() => <Icon of={Waypoints} size={ICON_SIZE} />)),
    settings: useSettingEntries(profile),
  };
}

function useOpen(): (href: Route) => (inNewTab: boolean) => void {
  const router = useRouter();
  return (href) => (inNewTab) => {
    if (inNewTab) window.open(href, "_blank", "noopener");
    else router.push(href);
  };
}

function useLogEntries(personId: string): PaletteEntry[] {
  const t = useTranslations("shell.palette");
  const toast = useToast();
  const { tap } = useLogTap(personId, (reason) => toast.show({ text: reason }));
  return useLoggable().map((type) => ({
    key: `log ${type.id}`,
    label: t("log", { type: type.label }),
    icon: <ActivityTypeIcon icon={type.icon} size={ICON_SIZE} />,
    choose: () => tap(type),
  }));
}

function useSettingEntries({ personId, theme, timeZone }: PaletteProfile): PaletteEntry[] {
  const t = useTranslations("shell.palette");
  const run = useRun();
  const signOut = useLeaving(personId);
  // The language that is read now, which may be the browser's choice and not yet the person's own.
  const locale: "en" | "de" = useLocale().startsWith("de") ? "de" : "en";
  const kept = { locale, theme, ...(timeZone ? { timeZone } : {}) };
  const other = locale === "de" ? "en" : "de";
  const themes = (["light", "dark", "system"] as const).filter((one) => one !== theme);
  return [
    ...themes.map((one) => {
      const choose = run(() => updateProfileAction({ ...kept, theme: one }));
      return {
        key: `theme ${one}`,
        label: t(`theme.${one}`),
        icon: <Icon of={THEMES[one]} size={ICON_SIZE} />,
        choose,
      };
    }),
    {
      key: "language",
      label: t(`language.${other}`),
      icon: <Icon of={Languages} size={ICON_SIZE} />,
      choose: run(() => updateProfileAction({ ...kept, locale: other })),
    },
    { key: "sign out", label: t("signOut"), icon: <Icon of={LogOut} size={ICON_SIZE} />, choose: run(signOut) },
  ];
}

/** Signs out as the form does: what waits is sent or asked about, and forgotten only once the session has ended. */
function useLeaving(personId: string): () => Promise<{ ok: boolean; error?: { message: string } }> {
  const { mayLeave, onLeave } = useSignOut(personId);
  return async () => {
    if (!(await mayLeave())) return { ok: true };
    try {
      return await signOutAction({});
    } catch (error) {
      if (isRedirect(error)) onLeave();
      throw error;
    }
  };
}

/** Runs an action from outside any form; what goes wrong is said in the toast. */
function useRun(): (work: () => Promise<{ ok: boolean; error?: { message: string } }>) => () => void {
  const t = useTranslations("shell.palette");
  const toast = useToast();
  return (work) => () =>
    startTransition(async () => {
      try {
        const state = await work();
        if (!state.ok) toast.show({ text: state.error?.message ?? t("offline") });
      } catch (error) {
        unstable_rethrow(error);
        toast.show({ text: t("offline") });
      }
    });
}
