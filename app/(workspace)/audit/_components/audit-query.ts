import type { Route } from "next";
import { findScope, requireActor, requireScope } from "@/lib/access/gate/gate";
import { listAuditEvents } from "@/lib/org/queries/audit-trail";

/** The filter as the address carries it; an empty text is no condition. */
export type AuditQuery = { person: string; action: string; entity: string; from: string; to: string };

export function auditQueryOf(asked: (name: string) => unknown): AuditQuery {
  const text = (name: string) => {
    const value = asked(name);
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  return { person: text("person"), action: text("action"), entity: text("entity"), from: text("from"), to: text("to") };
}

export function auditHref(path: "/audit" | "/audit/csv", query: AuditQuery, after?: string): Route {
  const entries = Object.entries({ ...query, ...(after ? { after } : {}) }).filter(([, value]) => value !== "");
  const search = new URLSearchParams(entries).toString();
  return (search ? `${path}?${search}` : path) as Route;
}

/** The gate of the trail, and how to read it for whoever has passed; the page and its file ask for the same. */
export async function openAuditTrail(query: AuditQuery) {
  const scope = await requireScope("audit:read");
  const [{ timeZone }, selling] = await Promise.all([requireActor(), findScope("activity:read")]);
  const { person: personId, ...filter } = query;
  return {
    scope,
    timeZone,
    read: (after?: string, size?: number) =>
      listAuditEvents(scope, selling, {
        filter: { ...filter, personId },
        timeZone,
        after,
        ...(size ? { size } : {}),
      }),
  };
}
