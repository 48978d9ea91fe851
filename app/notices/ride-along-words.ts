import type { Route } from "next";
import { listPlanOutcomes } from "@/lib/ride-alongs/queries/plan-runs";
import { findRidesById } from "@/lib/ride-alongs/queries/rides";
import type { RideRow } from "@/lib/ride-alongs/views";
import { idsOf, type Resolver, type Say, type Told, tellEach } from "./told";

type Words = { say: Say; name: string; when: string; reason: string };

/** Each of these tells one of the two, or somebody in the line, of a ride-along as it is by now. */
function telling(words: (ride: RideRow, words: Words) => Omit<Told, "href"> | null): Resolver {
  return async (notices, { actor, scope }, say) => {
    const sees = await scope("rideAlong:read");
    if (!sees) return new Map();
    return tellEach(notices, await findRidesById(sees, idsOf(notices)), (ride) => {
      const name = ride.person.id === actor.personId ? ride.manager.name : ride.person.name;
      const when = say("notifications.moment", { at: ride.startsAt });
      const told = words(ride, { say, name, when, reason: ride.reason ?? "" });
      return told && { ...told, href: `/ride-alongs/${ride.id}` as Route };
    });
  };
}

export const tellRidePlanned = telling(({ state }, { say, name, when }) =>
  state !== "PLANNED"
    ? null
    : {
        title: say("notifications.told.ridePlanned.title", { name, when }),
        text: say("notifications.told.ridePlanned.text"),
      },
);

export const tellRideMoved = telling(({ state }, { say, name, when, reason }) =>
  state !== "PLANNED"
    ? null
    : {
        title: say("notifications.told.rideMoved.title", { name, when }),
        text: say("notifications.told.rideMoved.text", { reason }),
      },
);

export const tellRideCancelled = telling(({ state }, { say, name, reason }) =>
  state !== "CANCELLED"
    ? null
    : {
        title: say("notifications.told.rideCancelled.title", { name }),
        text: say("notifications.told.rideCancelled.text", { reason }),
      },
);

export const tellRideScored = telling((_, { say, name }) => ({
  title: say("notifications.told.rideScored.title", { name }),
  text: say("notifications.told.rideScored.text"),
}));

/** A long plan is done: how many of its days are booked. One that is forgotten by now has nothing to tell. */
export const tellPlanBooked: Resolver = async (notices, { scope }, say) => {
  const leads = await scope("rideAlong:lead");
  if (!leads) return new Map();
  return tellEach(notices, await listPlanOutcomes(leads, idsOf(notices)), ({ total, refused }) => ({
    title: say("notifications.told.planBooked.title"),
    text: say("notifications.told.planBooked.text", { booked: total - refused, total, refused }),
    href: "/ride-alongs" as Route,
  }));
};
