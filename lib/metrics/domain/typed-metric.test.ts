import fc from "fast-check";
import { expect, test } from "vitest";
import { definitionSchema } from "@/lib/metrics/schema/definition";
import { addMetricInput } from "@/lib/metrics/schema/metric";
import { unitOf } from "./definition";
import { definitionFrom } from "./typed-metric";

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 5 });
const families = fc.array(fc.constantFrom("Pumps", "Care", "Parts"), { maxLength: 4 });
const forms = fc.record({
  over: fc.constantFrom("COUNT", "SUM"),
  under: fc.constantFrom("NONE", "COUNT", "SUM"),
  ...{ overTypes: ids, overProducts: ids, overFamilies: families },
  ...{ underTypes: ids, underProducts: ids, underFamilies: families },
});

test("whatever a form says, what comes of it is one of the closed set, in one order, and only of what its choices show", () => {
  fc.assert(
    fc.property(forms, (form) => {
      const typed = addMetricInput.parse(form);
      const made = definitionFrom(typed);
      if (!made.ok) return;
      expect(definitionSchema.parse(made.value)).toEqual(made.value);
      expect(made.value.kind).toBe(typed.under === "NONE" ? typed.over.toLowerCase() : "ratio");
      expect(["count", "money", "share"]).toContain(unitOf(made.value));
      const turned = {
        ...typed,
        overTypes: [...typed.overTypes].reverse(),
        overFamilies: [...typed.overFamilies].reverse(),
      };
      expect(definitionFrom(turned)).toEqual(made);
      const hidden = { ...typed, [typed.over === "COUNT" ? "overProducts" : "overTypes"]: [] };
      expect(definitionFrom(hidden)).toEqual(made);
    }),
  );
});
