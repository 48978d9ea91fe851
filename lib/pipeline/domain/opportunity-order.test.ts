import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { chosenOrder, cursorOf, NEWEST_FIRST, ORDERS, orderOf, orderText, placeOf } from "./opportunity-order";

const order = fc.constantFrom(...ORDERS);
const VALUES = {
  created: "2026-11-24T10:00:00.123Z",
  name: "~:%\t ümlaut/&",
  amount: "-12000",
  nextStep: "2026-11-24",
  expectedClose: "2027-01-01",
};

describe("an order in an address", () => {
  test("is read as it was written, and nonsense is the newest first", () => {
    for (const each of ORDERS) expect(orderOf(orderText(each))).toEqual(each);
    for (const text of ["", "-", "id", "--amount", "amount,name"]) expect(orderOf(text)).toBe(NEWEST_FIRST);
  });

  test("begins the natural way and turns when it is chosen again", () => {
    const first = chosenOrder("amount", NEWEST_FIRST);
    expect(first).toEqual({ by: "amount", isDescending: true });
    expect(chosenOrder("amount", first)).toEqual({ by: "amount", isDescending: false });
    expect(chosenOrder("nextStep", first)).toEqual({ by: "nextStep", isDescending: false });
  });
});

describe("a cursor", () => {
  test("comes back as the place that it was made of, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 160 }), fc.boolean(), (value, isDescending) => {
        const by = { by: "name" as const, isDescending };
        const place = { value, id: newId() };
        expect(placeOf(cursorOf(by, place), by)).toEqual(place);
      }),
    );
    for (const each of ORDERS) {
      const place = { value: VALUES[each.by], id: newId() };
      expect(placeOf(cursorOf(each, place), each)).toEqual(place);
    }
  });

  test("says nothing in another order, not even the same column turned round", () => {
    fc.assert(
      fc.property(order, order, (own, other) => {
        fc.pre(orderText(own) !== orderText(other));
        expect(placeOf(cursorOf(own, { value: VALUES[own.by], id: newId() }), other)).toBeNull();
      }),
    );
  });

  test("without a value is a place only where a value may be missing", () => {
    const id = newId();
    for (const each of ORDERS) {
      const isPlace = each.by !== "created" && each.by !== "name";
      expect(placeOf(cursorOf(each, { value: null, id }), each)).toEqual(isPlace ? { value: null, id } : null);
    }
  });

  test.each(["", "x", "-amount:x:1", `-amount:${newId()}:1e3`, `-amount:${newId()}:%`, `-amount:${newId()}:1:2`])(
    "%s is no place",
    (text) => {
      expect(placeOf(text, { by: "amount", isDescending: true })).toBeNull();
    },
  );

  test("that nobody made breaks nothing", () => {
    fc.assert(
      fc.property(order, fc.string(), fc.string(), (own, end, value) => {
        placeOf(end, own);
        placeOf(`${orderText(own)}:${newId()}:${value}`, own);
      }),
    );
  });
});
