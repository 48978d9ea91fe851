import type { Route } from "next";
import { findProgramsById } from "@/lib/coaching/queries/programs";
import type { ProgramRow } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";
import { idsOf, type Resolver, type Say, type Told, tellEach } from "./told";

type Words = { say: Say; name: string; isOwn: boolean };

/** Each of these tells of a program as it is by now, with the name of the other one of the two. */
function telling(words: (program: ProgramRow, words: Words) => Omit<Told, "href"> | null): Resolver {
  return async (notices, { actor, scope }, say) => {
    const sees = await scope("coaching:read");
    if (!sees) return new Map();
    return tellEach(notices, await findProgramsById(sees, idsOf(notices)), (program) => {
      const isOwn = program.person.id === actor.personId;
      const told = words(program, { say, isOwn, name: isOwn ? program.coach.name : program.person.name });
      return told && { ...told, href: `/coaching/programs/${program.id}` as Route };
    });
  };
}

function dayOf(day: Day): { day: Date } {
  return { day: new Date(`${day}T12:00:00Z`) };
}

export const tellProgramStarted = telling(({ topic, from, endedOn }, { say, name, isOwn }) =>
  !isOwn || endedOn
    ? null
    : {
        title: say("notifications.told.programStarted.title", { day: say("notifications.day", dayOf(from)) }),
        text: say("notifications.told.programStarted.text", { topic, name }),
      },
);

export const tellProgramSaid = telling(({ topic }, { say, name }) => ({
  title: say("notifications.told.programSaid.title", { name }),
  text: say("notifications.told.programSaid.text", { topic }),
}));

export const tellProgramWeek = telling(({ topic, endedOn }, { say, name }) =>
  endedOn
    ? null
    : {
        title: say("notifications.told.programWeek.title"),
        text: say("notifications.told.programWeek.text", { topic, name }),
      },
);

export const tellProgramExtended = telling(({ topic, until, endedOn }, { say, name }) =>
  endedOn
    ? null
    : {
        title: say("notifications.told.programExtended.title", { name, day: say("notifications.day", dayOf(until)) }),
        text: say("notifications.told.programExtended.text", { topic }),
      },
);

export const tellProgramTaken = telling(({ topic, person, coach }, { say }) => ({
  title: say("notifications.told.programTaken.title", { person: person.name, coach: coach.name }),
  text: say("notifications.told.programTaken.text", { topic }),
}));

export const tellProgramEnded = telling(({ topic, endedOn }, { say, name }) =>
  endedOn
    ? {
        title: say("notifications.told.programEnded.title", { name }),
        text: say("notifications.told.programEnded.text", { topic }),
      }
    : null,
);
