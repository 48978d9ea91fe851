"use client";

import type { Route } from "next";
import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { PageLink } from "@/components/ui/page-link";

/** An entry of the log in words; `many` is how often, where that is more than once. */
export type RecentRow = {
  id: string;
  icon: string;
  many: string;
  name: string;
  about: string;
  at: string;
  time: string;
};

export function RecentRows({ rows }: { rows: readonly RecentRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, icon, many, name, about, at, time }) => (
        <li key={id} className="flex items-start gap-3 py-2.5">
          <ActivityTypeIcon icon={icon} size={16} className="mt-0.5 shrink-0 text-ink-4" />
          <span className="min-w-0 flex-1">
            <PageLink href={`/log/${id}` as Route} className="focusable block rounded-sm text-ink hover:underline">
              {many && <span className="tabular-nums">{many} × </span>}
              {name}
            </PageLink>
            {about && <span className="block truncate text-small text-ink-4">{about}</span>}
          </span>
          <time dateTime={at} className="shrink-0 text-small tabular-nums text-ink-4">
            {time}
          </time>
        </li>
      ))}
    </ul>
  );
}
