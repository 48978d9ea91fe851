import { addDays, columnOfDay, type Day, dayAt, instantAt } from "@/lib/kernel/period";
import { database, type Tx } from "@/lib/platform/db/database";
import { BUILT_IN_RUBRIC, type Criterion } from "@/lib/skills/domain/rubric";
import { LONGEST_MS, ZONE } from "./load-company";
import { personId } from "./person-id";
import { idOfName } from "./seed-id";
import { workingDayBefore } from "./working-day";

/** Who rode along with whom, and how many days before the load. Amara, in the middle, was never ridden along with. */
const RIDES: readonly { person: string; manager: string; daysAgo: number; objective?: string }[] = [
  { person: "Jonas Petersen", manager: "Ines Halvorsen", daysAgo: 71, objective: "How I open at a hotel" },
  { person: "Jonas Petersen", manager: "Ines Halvorsen", daysAgo: 260 },
  { person: "Tomás Rivera", manager: "Ines Halvorsen", daysAgo: 184 },
  { person: "Hannah Köhler", manager: "Ines Halvorsen", daysAgo: 240 },
  { person: "Mei Tanaka", manager: "Ines Halvorsen", daysAgo: 96, objective: "When I name the price" },
  { person: "Mei Tanaka", manager: "Ines Halvorsen", daysAgo: 290 },
  { person: "Lukas Weidenbach", manager: "Ines Halvorsen", daysAgo: 16 },
  { person: "Lukas Weidenbach", manager: "Ines Halvorsen", daysAgo: 215 },
  { person: "Oskar Lindgren", manager: "Ines Halvorsen", daysAgo: 40 },
  { person: "Elif Demirbas", manager: "Matteo Brandt", daysAgo: 120 },
  { person: "Pavel Horák", manager: "Matteo Brandt", daysAgo: 150 },
  { person: "Yara Haddad", manager: "Sigrid Aalto", daysAgo: 60 },
  { person: "Felix Ostermeyer", manager: "Sigrid Aalto", daysAgo: 75 },
  { person: "Ingrid Solheim", manager: "Sigrid Aalto", daysAgo: 110 },
];

/** On the last working day; nobody has scored it yet. */
const LATEST = [
  { person: "Hannah Köhler", manager: "Ines Halvorsen" },
  { person: "Ingrid Solheim", manager: "Sigrid Aalto" },
  { person: "Noah Brückmann", manager: "Matteo Brandt" },
  { person: "Bastian Overath", manager: "Matteo Brandt" },
];

/** What is watched where the water itself is to convince; the product's own criteria beside one of the house. */
const TASTING = {
  ...{ key: "tasting", skill: "PRODUCT", isMandatory: false },
  words: {
    en: {
      name: "Letting them taste",
      levels: [
        "Talks about the water and has none along",
        "Has water along and offers a glass at the end",
        "Offers a glass and asks what they drink now",
        "Lets them taste it beside their own",
        "The customer pours a glass for a colleague and says what is different",
      ],
    },
    de: {
      name: "Probieren lassen",
      levels: [
        "Spricht über das Wasser und hat keines dabei",
        "Hat Wasser dabei und bietet am Ende ein Glas an",
        "Bietet ein Glas an und fragt, was bisher getrunken wird",
        "Lässt es neben dem bisherigen probieren",
        "Der Kunde schenkt einem Kollegen ein und sagt, was anders ist",
      ],
    },
  },
} satisfies Criterion;
const TEMPLATE = { name: "First visit at a hotel", by: "Matteo Brandt", daysAgo: 34 };

const POLICY = { perYear: 2, programEveryWeeks: 2, restDays: 7 };
const SINCE_DAYS_AGO = 300;

/** The days in the field of the story, and what the company asks for. */
export async function tellRides(now: Date): Promise<void> {
  const today = dayAt(now, ZONE);
  const setById = personId("Katharina Voss");
  await database().$transaction(
    async (tx) => {
      await tx.rideAlongPolicy.create({
        data: {
          ...{ teamId: idOfName("team", "sales"), ...POLICY, setById },
          sinceDay: columnOfDay(addDays(today, -SINCE_DAYS_AGO)),
        },
      });
      await writeTemplate(tx, today);
      for (const ride of RIDES) await tellRide(tx, { ...ride, state: "HELD" }, today);
      for (const ride of LATEST) await tellRide(tx, { ...ride, daysAgo: 1, state: "PLANNED" }, today);
    },
    { timeout: LONGEST_MS },
  );
}

async function writeTemplate(tx: Tx, today: Day): Promise<void> {
  const createdAt = instantAt(addDays(today, -TEMPLATE.daysAgo), "09:00", ZONE);
  const made = { createdById: personId(TEMPLATE.by), createdAt };
  const [preparation, opening, questions, listening, ...rest] = BUILT_IN_RUBRIC.criteria;
  const criteria = [preparation, opening, questions, listening, TASTING, ...rest.slice(1)];
  await tx.scorecardTemplate.create({
    data: {
      ...{ id: idOfName("template", TEMPLATE.name), name: TEMPLATE.name, ...made },
      versions: { create: { number: 1, rubric: { criteria }, ...made } },
    },
  });
}

type Told = (typeof RIDES)[number] & { state: "HELD" | "PLANNED" };

export async function tellRide(tx: Tx, ride: Told, today: Day): Promise<string> {
  const day = workingDayBefore(addDays(today, -ride.daysAgo), today);
  const id = idOfName("ride", `${ride.person} ${ride.daysAgo}`);
  const appointmentId = idOfName("appointment", `ride ${ride.person} ${ride.daysAgo}`);
  const [startsAt, endsAt] = [instantAt(day, "09:00", ZONE), instantAt(day, "16:00", ZONE)];
  const [person, manager] = [personId(ride.person), personId(ride.manager)];
  const made = { createdById: manager, createdAt: instantAt(addDays(day, -21), "09:00", ZONE) };
  const people = { create: [{ personId: person }, { personId: manager }] };
  await tx.appointment.create({
    data: { id: appointmentId, kind: "RIDE_ALONG", startsAt, endsAt, ...made, changedAt: made.createdAt, people },
  });
  await tx.rideAlong.create({
    data: {
      ...{
        id,
        personId: person,
        managerId: manager,
        state: ride.state,
        appointmentId,
        day: columnOfDay(day),
        startsAt,
      },
      ...{ heldAt: ride.state === "HELD" ? endsAt : null, objective: ride.objective ?? null, ...made },
    },
  });
  return id;
}
