import type { Route } from "next";
import { findCommitmentsById, type ToldCommitment } from "@/lib/coaching/queries/commitments";
import { findSessionsById, type ToldSession } from "@/lib/coaching/queries/sessions";
import { idsOf, type Resolver, type Say, type Told, tellEach } from "./told";

type Words = { say: Say; name: string; topic: string; when: string; reason: string };

/** Each of these tells of a talk to one of the two, or to somebody in the line: what it is by now, with the other one's name. */
function telling(words: (session: ToldSession, words: Words, isOwn: boolean) => Omit<Told, "href"> | null): Resolver {
  return async (notices, { actor, scope }, say) => {
    const sees = await scope("coaching:read");
    if (!sees) return new Map();
    return tellEach(notices, await findSessionsById(sees, idsOf(notices)), (session) => {
      const isOwn = session.person.id === actor.personId;
      const told = words(session, wordsOf(session, isOwn, say), isOwn);
      return told && { ...told, href: `/coaching/${session.id}` as Route };
    });
  };
}

function wordsOf({ person, coach, topic, startsAt, reason }: ToldSession, isOwn: boolean, say: Say): Words {
  const name = isOwn ? coach.name : person.name;
  return { say, name, topic, when: say("notifications.moment", { at: startsAt }), reason: reason ?? "" };
}

export const tellAsked = telling(({ state }, { say, name, topic }, isOwn) =>
  isOwn || state !== "ASKED"
    ? null
    : {
        title: say("notifications.told.coachingAsked.title", { name }),
        text: say("notifications.told.coachingAsked.text", { topic }),
      },
);

export const tellPlanned = telling(({ state }, { say, name, topic, when }) =>
  state !== "PLANNED"
    ? null
    : {
        title: say("notifications.told.coachingPlanned.title", { name, when }),
        text: say("notifications.told.coachingPlanned.text", { topic }),
      },
);

export const tellMoved = telling(({ state }, { say, name, topic, when, reason }) =>
  state !== "PLANNED"
    ? null
    : {
        title: say("notifications.told.coachingMoved.title", { name, when }),
        text: say("notifications.told.coachingMoved.text", { topic, reason }),
      },
);

export const tellSkipped = telling(({ state }, { say, name, topic, reason }) =>
  state !== "SKIPPED"
    ? null
    : {
        title: say("notifications.told.coachingSkipped.title", { name }),
        text: say("notifications.told.coachingSkipped.text", { topic, reason }),
      },
);

export const tellWritten = telling((_, { say, name, topic }) => ({
  title: say("notifications.told.coachingWritten.title", { name }),
  text: say("notifications.told.coachingWritten.text", { topic }),
}));

export const tellHeld = telling(({ state, isRated }, { say, name, topic }, isOwn) =>
  state !== "HELD" || isRated || !isOwn
    ? null
    : {
        title: say("notifications.told.coachingHeld.title", { name }),
        text: say("notifications.told.coachingHeld.text", { topic }),
      },
);

function tellingOfCommitment(words: (commitment: ToldCommitment, say: Say) => Omit<Told, "href"> | null): Resolver {
  return async (notices, { scope }, say) => {
    const sees = await scope("coaching:read");
    if (!sees) return new Map();
    return tellEach(notices, await findCommitmentsById(sees, idsOf(notices)), (commitment) => {
      const told = words(commitment, say);
      return told && { ...told, href: `/coaching/${commitment.sessionId}#commitments` as Route };
    });
  };
}

export const tellCommitmentDue = tellingOfCommitment(({ state, dueOn, text, with: name }, say) => {
  if (state !== "OPEN") return null;
  const day = say("notifications.day", { day: new Date(`${dueOn}T12:00:00Z`) });
  return {
    title: say("notifications.told.coachingDue.title", { day, text }),
    text: say("notifications.told.coachingDue.text", { name }),
  };
});

export const tellCommitmentKept = tellingOfCommitment(({ state, text, counted }, say) =>
  state !== "KEPT" || !counted
    ? null
    : {
        title: say("notifications.told.coachingKept.title", { text }),
        text: say("notifications.told.coachingKept.text", { done: counted.done, target: counted.target }),
      },
);
