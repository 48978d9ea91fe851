import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import type { PlanRole } from "@/lib/metrics/queries/tracking-plans";
import { PLAN_ROLES } from "./plan-address";

/** Whose plan of the team it is: a plan is for one role. */
export async function RoleChoice({ at, role }: { at: string; role: PlanRole }) {
  const t = await getTranslations("metrics.plans");
  return (
    <nav aria-label={t("roles")} className="flex gap-5 text-body">
      {PLAN_ROLES.map((choice) => (
        <PageLink
          key={choice}
          href={`/metrics/plans/${at}${choice === "REP" ? "" : `?role=${choice}`}` as Route}
          aria-current={choice === role ? "page" : undefined}
          className={cx(
            "focusable flex min-h-9 items-center rounded-sm max-md:min-h-touch",
            choice === role ? "font-medium text-ink" : "text-accent hover:underline",
          )}
        >
          {t(choice)}
        </PageLink>
      ))}
    </nav>
  );
}
