import { NextRequest } from "next/server";
import { createTranslator } from "next-intl";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { MESSAGES } from "@/app/i18n/messages";
import { resolveNotices } from "@/app/notices/resolve";
import { OUTBOX_HANDLERS } from "@/app/outbox/handlers";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { requireReader } from "@/lib/access/gate/reader";
import { newId } from "@/lib/kernel/ids";
import { seeSlumpAction, shareSlumpAction } from "@/lib/metrics/actions";
import { KIND_NAMES } from "@/lib/notifications/domain/kinds";
import { database } from "@/lib/platform/db/database";
import { handleNext } from "@/lib/platform/outbox/outbox";
import { CIRCLE, type Circle, OTHERS, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedExplanation, seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { auditQueryOf, openAuditTrail } from "../audit/_components/audit-query";
import { GET as auditCsv } from "../audit/csv/route";
import { GET as palette } from "../palette/route";
import { PersonSlumps } from "../people/[id]/_components/person-slumps";
import { findAttention } from "./find-attention";

let viewer: Actor | null = null;

vi.mock("@/lib/access/actor/current-actor", () => ({ currentActor: async () => viewer }));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "en-GB",
  getTimeZone: async () => "Europe/Berlin",
  getMessages: async () => MESSAGES["en-GB"],
  getTranslations: async (namespace?: never) =>
    createTranslator({ locale: "en-GB", messages: MESSAGES["en-GB"], namespace }),
}));

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-25T07:00:00Z");
const TODAY = "2026-11-24";
const SECRET = "The trade fair";

let people: Circle;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  people = await seedCircle();
});

afterAll(() => {
  vi.useRealTimers();
});

beforeEach(async () => {
  await database().notice.deleteMany();
  await database().slump.deleteMany();
});

async function signIn(place: Place): Promise<Actor> {
  viewer = await actorOf(people[place], NOW);
  return viewer;
}

/** A slump with all that a rep and their visitors leave behind before its release. */
async function seedTold(releasedAt = LATER): Promise<string> {
  const { id } = await seedSlump(people.self, { releasedAt });
  await seedExplanation(id, people.self);
  await executeAction(seeSlumpAction.spec, { actor: await actorOf(people.self, NOW), now: NOW }, { id });
  return id;
}

async function share(id: string): Promise<void> {
  await executeAction(shareSlumpAction.spec, { actor: await actorOf(people.self, NOW), now: NOW }, { id, version: 1 });
}

const attention = async () => (await findAttention(TODAY)).map(({ slump }) => slump.id);

async function personRecord(): Promise<string[]> {
  const isOwn = viewer?.personId === people.self;
  const { props } = await PersonSlumps({ personId: people.self, today: TODAY, isOwn });
  return props.slumps.map(({ id }: { id: string }) => id);
}

/** Where the slumps of a line stand, and for whom. */
const SCREENS = { "the attention list": attention, "the record on the person's page": personRecord };

describe.each(Object.entries(SCREENS))("%s", (_, idsShown) => {
  test.each(PLACES)("for %s: before the release, shared, and released", async (place) => {
    await signIn(place);
    const id = await seedTold();
    expect(await idsShown()).toEqual(CIRCLE[place] === "own" ? [id] : []);
    await share(id);
    const shown = CIRCLE[place] === "none" ? [] : [id];
    expect(await idsShown()).toEqual(shown);
    await database().slump.update({ where: { id }, data: { sharedAt: null, releasedAt: NOW } });
    expect(await idsShown()).toEqual(shown);
  });
});

/** What is true at any time: these places say nothing of somebody else's slump at all. */
describe.each(OTHERS)("for %s", (place) => {
  test("no notice is there of one, and one about it would say nothing", async () => {
    await signIn(place);
    const id = await seedTold();
    while (await handleNext(OUTBOX_HANDLERS, NOW));
    const isThere = { personId: people[place], availableAt: { lt: LATER } };
    expect(await database().notice.count({ where: isThere })).toBe(0);
    const about = KIND_NAMES.map((kind) => ({ id: newId(), kind, entityId: id, at: NOW, isRead: false }));
    const say = createTranslator({ locale: "en-GB", messages: MESSAGES["en-GB"] });
    expect(await resolveNotices(about as never, await requireReader(), say, NOW)).toEqual([]);
  });

  test("the palette finds nothing of it", async () => {
    await signIn(place);
    const id = await seedTold();
    for (const typed of ["trade", "slump", "below", id, id.slice(0, 8), ""]) {
      const request = new NextRequest(`http://localhost/palette?typed=${encodeURIComponent(typed)}`);
      const text = await (await palette(request)).text();
      expect(text).not.toContain(id);
      expect(text).not.toContain(SECRET);
    }
  });
});

describe("the audit trail", () => {
  const FILTERS = ["", "action=metrics.seeSlump", "entity=Slump"];

  test.each(OTHERS.filter((place) => /admin/i.test(place)))("for %s, on the page and in the file", async (place) => {
    await signIn(place);
    const id = await seedTold();
    await share(id);
    expect(await database().auditEvent.count({ where: { entityId: id } })).toBe(2);
    for (const filter of [...FILTERS, `person=${people.self}`]) {
      const asked = new URLSearchParams(filter);
      const trail = await openAuditTrail(auditQueryOf((name) => asked.get(name)));
      const { events } = await trail.read();
      expect(events.filter(({ entity, action }) => entity === "Slump" || /slump/i.test(action))).toEqual([]);
      const file = await (await auditCsv(new NextRequest(`http://localhost/audit/csv?${filter}`))).text();
      expect(file).toMatch(/^\uFEFF?Day/);
      expect(file).not.toMatch(new RegExp(`slump|${id}`, "i"));
    }
  });
});
