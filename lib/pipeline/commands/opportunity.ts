import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope, withinScope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import type { Minor } from "@/lib/kernel/money";
import { columnOfDay, type Day, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import {
  type Closing,
  closingOf,
  correctedClosing,
  type Line,
  opportunityValue,
  type StageKind,
} from "@/lib/pipeline/domain/opportunity";
import type { AddOpportunityInput, EditOpportunityInput } from "@/lib/pipeline/schema/opportunity";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { findNamedAccount } from "./named-account";
import { findCurrency, findWorth, type Stored, worthColumns } from "./opportunity-worth";
import { closedAt, recordStageEvent, redateClosing } from "./stage-event";
import { holdStage } from "./stages";

export async function addOpportunity(
  input: AddOpportunityInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { actor, tx, now } = context;
  const columns = await columnsOf(input, context, null);
  if (!columns.ok) return columns;
  const stage = await holdStage(tx, input.stageId);
  if (!stage || stage.endedOn) return wrongField("stageId", "errors.choice");
  const { lines, amountMinor, data } = columns.value;
  const today = dayAt(now, actor.timeZone);
  const openedOn = input.openedOn ?? today;
  // A new one is open: what is closed at once is closed by a move, which asks for what closing needs.
  const closing = closingOf({ to: stage.kind, amountMinor, openedOn, today });
  if (!closing.ok || stage.kind !== "OPEN") return wrongField("stageId", "pipeline.errors.beginsOpen");
  const id = newId();
  const own = { id, stageId: stage.id, kind: stage.kind, createdAt: now };
  await tx.opportunity.create({ data: { ...data, ...own, openedOn: columnOfDay(openedOn) } });
  await saveLines(tx, id, lines);
  const event = {
    opportunityId: id,
    personId: input.ownerId,
    kind: "CREATED" as const,
    fromStageId: null,
    toStageId: stage.id,
  };
  await recordStageEvent(tx, event, { actorId: actor.personId, now });
  return ok({
    value: { id },
    audit: [{ entity: "Opportunity", entityId: id, fields: ["created"], values: { stageId: stage.id } }],
  });
}

/** Changes everything but the stage. Another owner must be in sight as well: nothing is handed to where one cannot see it. */
export async function editOpportunity(
  input: EditOpportunityInput,
  context: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { actor, tx, scope, now } = context;
  const { id, version } = input;
  const before = await tx.opportunity.findFirst({ where: { id, ...withinScope(scope) } });
  if (!before) return notFound();
  const columns = await columnsOf(input, context, before);
  if (!columns.ok) return columns;
  const { lines, closing, data } = columns.value;
  const days = { openedOn: input.openedOn ? columnOfDay(input.openedOn) : before.openedOn, ...closing };
  const change = { ...data, ...days, version: { increment: 1 } };
  const { count } = await tx.opportunity.updateMany({ where: { id, version, ...withinScope(scope) }, data: change });
  if (count !== 1) return outdated();
  const { closedOn } = closing;
  if (closedOn && closedOn.getTime() !== before.closedOn?.getTime())
    await redateClosing(tx, id, closedAt(dayOfColumn(closedOn), now, actor.timeZone));
  await tx.opportunityLine.deleteMany({ where: { opportunityId: id } });
  await saveLines(tx, id, lines);
  // The digits follow from the currency, and the rate from the day.
  const { currencyExponent: _exponent, ratePpm: _rate, rateDay: _day, ...told } = data;
  const fields = changedFields(before, { ...told, ...days });
  return ok({
    value: null,
    audit: [{ entity: "Opportunity", entityId: id, fields, values: { personId: input.ownerId } }],
  });
}

type Fields = Omit<AddOpportunityInput, "stageId"> & Partial<Pick<EditOpportunityInput, "closedOn" | "reason">>;
type Before = Stored & { kind: StageKind; openedOn: Date | null; closeReason: string | null };

async function columnsOf(input: Fields, context: ActionContext, before: Before | null) {
  const { actor, scope, tx } = context;
  if (!isInScope(scope, input.ownerId)) return wrongField("ownerId", "errors.choice");
  const owner = await tx.person.findUnique({ where: { id: input.ownerId }, select: { id: true } });
  if (!owner) return wrongField("ownerId", "errors.choice");
  const account = await findNamedAccount(tx, { name: input.accountName, id: input.accountId }, "accountName");
  if (!account.ok) return account;
  const lines = input.lineProduct.flatMap((productId, index) =>
    productId === ""
      ? []
      : [{ productId, quantity: input.lineQuantity[index] ?? 1, amount: input.lineAmount[index] ?? "" }],
  );
  const currency = await findCurrency(tx, { asked: input.currency, before, base: actor.organisation });
  if (!currency.ok) return currency;
  const { currency: code, currencyExponent } = currency.value;
  const value = opportunityValue({ amount: input.amount, lines }, currencyExponent);
  if (!value.ok) return value;
  const productIds = [...new Set(lines.map((line) => line.productId))];
  const known = await tx.product.count({ where: { id: { in: productIds } } });
  if (known !== productIds.length) return wrongField("lines", "errors.choice");
  const { amountMinor } = value.value;
  const closing = closingFor(input, amountMinor, context, before);
  if (!closing.ok) return closing;
  const { closedOn, closeReason } = closing.value;
  const worth = await findWorth(context, { amountMinor, own: currency.value, closedOn }, before);
  if (!worth.ok) return worth;
  const data = {
    name: input.name,
    personId: input.ownerId,
    accountId: account.value,
    amountMinor: amountMinor === null ? null : BigInt(amountMinor),
    ...{ currency: code, currencyExponent, ...worthColumns(worth.value) },
    contactName: input.contactName ?? null,
    contactPhone: input.contactPhone ?? null,
    nextStep: input.nextStep ?? null,
    nextStepOn: column(input.nextStepOn),
    expectedCloseOn: column(input.expectedCloseOn),
  };
  return ok({ data, amountMinor, lines: value.value.lines, closing: { closedOn: column(closedOn), closeReason } });
}

/** A new one is open; one that is closed keeps its day and reason unless they are corrected. */
function closingFor(
  { openedOn, closedOn, reason }: Fields,
  amountMinor: Minor | null,
  { actor, now }: ActionContext,
  before: Before | null,
): Result<Closing> {
  if (!before) return ok({ kind: "OPEN", closedOn: null, closeReason: null });
  return correctedClosing({
    before: { kind: before.kind, closedOn: dayOrNull(before.closedOn), closeReason: before.closeReason },
    ...{ closedOn, reason, amountMinor },
    openedOn: openedOn ?? dayOrNull(before.openedOn),
    today: dayAt(now, actor.timeZone),
  });
}

function dayOrNull(day: Date | null): Day | null {
  return day && dayOfColumn(day);
}

function column(day: Day | undefined | null): Date | null {
  return day ? columnOfDay(day) : null;
}

async function saveLines(tx: Tx, opportunityId: string, lines: readonly Line[]): Promise<void> {
  const rows = lines.map(({ productId, quantity, amountMinor }, position) => ({
    ...{ id: newId(), opportunityId, productId, quantity, position },
    amountMinor: amountMinor === null ? null : BigInt(amountMinor),
  }));
  await tx.opportunityLine.createMany({ data: rows });
}
