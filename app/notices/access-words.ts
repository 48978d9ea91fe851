import type { Route } from "next";
import { dayAt } from "@/lib/kernel/period";
import { listOwnLeaderships } from "@/lib/org/queries/leaderships";
import { listNames } from "@/lib/org/queries/names";
import { idsOf, type Resolver, tellEach } from "./told";

/** What the reader is now, and not what they were made then: there may have been another change since. */
export const tellRole: Resolver = async (notices, { actor }, say) => {
  const role = say(`shell.role.${actor.role}`);
  const named = actor.isAdmin ? say("shell.roleAdmin", { role }) : role;
  return tellEach(notices, new Map([[actor.personId, named]]), (name) => ({
    title: say("notifications.told.roleChanged.title"),
    text: say("notifications.told.roleChanged.text", { role: name }),
    href: "/profile",
  }));
};

export const tellResetLink: Resolver = async (notices, { actor }, say) =>
  tellEach(notices, new Map([[actor.personId, true]]), () => ({
    title: say("notifications.told.resetLink.title"),
    text: say("notifications.told.resetLink.text"),
    href: "/profile" as Route,
  }));

export const tellLeadership: Resolver = async (notices, { actor, scope }, say, now) => {
  const own = await scope("notice:read");
  if (!own) return new Map();
  const teams = await listOwnLeaderships(own, idsOf(notices), dayAt(now, actor.organisation.timeZone));
  const sees = await scope("team:read");
  return tellEach(notices, teams, ({ name: team, kind, from }, { entityId }) => {
    const told = kind === "LEAD" ? "leads" : kind === "DEPUTY" ? "standsIn" : "leadsNoMore";
    const dated = say("notifications.day", { day: new Date(`${from ?? "2000-01-01"}T12:00:00Z`) });
    return {
      title: say(`notifications.told.${told}.title`, { team }),
      text:
        told === "leadsNoMore"
          ? say(`notifications.told.${told}.text`)
          : say(`notifications.told.${told}.text`, { day: dated }),
      href: (kind && sees && (sees.teamIds === null || sees.teamIds.includes(entityId))
        ? `/team?team=${entityId}`
        : "/profile") as Route,
    };
  });
};

/** An executive reads of a change that somebody else made to somebody else; whoever is none any more reads nothing of it. */
export const tellWitness: Resolver = async (notices, { scope }, say) => {
  const sees = (await scope("company:read")) && (await scope("person:read"));
  if (!sees) return new Map();
  const names = await listNames(sees, idsOf(notices));
  return tellEach(notices, names, (name, { entityId }) => ({
    title: say("notifications.told.witnessed.title", { name }),
    text: say("notifications.told.witnessed.text"),
    href: `/people/${entityId}` as Route,
  }));
};
