/** What a file can hold, in the order in which it is brought in: what comes later refers to what came before. */
export const ENTITIES = ["people", "products", "accounts", "opportunities", "activities"] as const;

export type Entity = (typeof ENTITIES)[number];

/** How a cell is read. A flag is yes or no; a moment is a day that may carry a time. */
export type FieldKind = "text" | "day" | "moment" | "amount" | "whole" | "flag";

type Fields = Readonly<Record<string, FieldKind>>;

/** The fields that a column can go to. */
export const FIELDS = {
  people: {
    externalId: "text",
    name: "text",
    firstName: "text",
    lastName: "text",
    email: "text",
    role: "text",
    team: "text",
    manager: "text",
    region: "text",
    hiredOn: "day",
  },
  products: { externalId: "text", name: "text", family: "text", listPrice: "amount", unitCost: "amount" },
  accounts: { externalId: "text", name: "text", parent: "text", parentExternalId: "text" },
  opportunities: {
    externalId: "text",
    name: "text",
    owner: "text",
    ownerExternalId: "text",
    account: "text",
    accountExternalId: "text",
    product: "text",
    quantity: "whole",
    stage: "text",
    status: "text",
    isClosed: "flag",
    isWon: "flag",
    isLost: "flag",
    amount: "amount",
    currency: "text",
    openedOn: "day",
    closeOn: "day",
    expectedCloseOn: "day",
    closedOn: "day",
    wonOn: "day",
    lostOn: "day",
    closeReason: "text",
    contactName: "text",
    contactPhone: "text",
    nextStep: "text",
    nextStepOn: "day",
  },
  activities: {
    externalId: "text",
    person: "text",
    personExternalId: "text",
    type: "text",
    on: "moment",
    time: "text",
    done: "flag",
    count: "whole",
    account: "text",
    accountExternalId: "text",
    opportunity: "text",
    outcome: "text",
    note: "text",
  },
} as const satisfies Record<Entity, Fields>;

/** A column of accounts may also go to a trait, by its key, or become a trait of its own. */
export const TRAIT = "trait:";
export const NEW_TRAIT = "newTrait";

export function isEntity(text: string | null): text is Entity {
  return ENTITIES.some((entity) => entity === text);
}

export function kindOf(entity: Entity, field: string): FieldKind | null {
  const fields: Fields = FIELDS[entity];
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** Whether a column of this entity can go there at all. */
export function isField(entity: Entity, field: string): boolean {
  if (kindOf(entity, field)) return true;
  return entity === "accounts" && (field === NEW_TRAIT || field.startsWith(TRAIT));
}

/** Fields without which no row can be brought in; each inner list is a choice among some. */
export const NEEDED: Record<Entity, readonly (readonly string[])[]> = {
  people: [["name", "lastName", "email"]],
  products: [["name"]],
  accounts: [["name"]],
  opportunities: [
    ["externalId", "name"],
    ["stage", "status"],
  ],
  activities: [["type"], ["on"]],
};
