import { describe, expect, test } from "vitest";
import { noFacts, observe } from "./column-facts";
import { nameFinder } from "./near-name";
import { recognise } from "./recognise";

/** The headings that exports of these systems begin with, as their own documentation and files show them. */
const EXPORTS: readonly [
  what: string,
  headings: string,
  source: string,
  entity: string | null,
  some: Record<string, string | null>,
][] = [
  [
    "Salesforce accounts",
    "Id,IsDeleted,Name,Type,ParentId,BillingCity,Industry,AnnualRevenue,NumberOfEmployees",
    "salesforce",
    "accounts",
    { Id: "externalId", Name: "name", ParentId: "parentExternalId", AnnualRevenue: "trait:revenue", IsDeleted: null },
  ],
  [
    "Salesforce opportunities",
    "Id,AccountId,Name,StageName,Amount,Probability,CloseDate,NextStep,IsClosed,IsWon,CreatedDate",
    "salesforce",
    "opportunities",
    {
      Id: "externalId",
      AccountId: "accountExternalId",
      StageName: "stage",
      CloseDate: "closeOn",
      IsWon: "isWon",
      Probability: null,
    },
  ],
  [
    "a Salesforce report",
    "Territory Region,Opportunity Owner,Account Name,Opportunity Name,Stage,Total Amount Currency,Total Amount,Close Date",
    "salesforce",
    "opportunities",
    { "Opportunity Owner": "owner", "Total Amount Currency": "currency", "Total Amount": "amount" },
  ],
  [
    "Salesforce contacts",
    "Id,IsDeleted,AccountId,LastName,FirstName,Phone,Email,Title",
    "salesforce",
    null,
    { LastName: null },
  ],
  [
    "HubSpot deals, with other casing",
    "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Deal Owner,Close Date,Create Date,Associated Company,Is closed lost",
    "hubspot",
    "opportunities",
    { "Record ID": "externalId", "Deal Owner": "owner", "Associated Company": "account", "Is closed lost": "isLost" },
  ],
  [
    "HubSpot companies",
    "Record ID,Company name,Company Domain Name,Industry",
    "hubspot",
    "accounts",
    { "Company name": "name" },
  ],
  ["HubSpot contacts", "Record ID,First Name,Last Name,Email,Lifecycle Stage,Associated Company", "hubspot", null, {}],
  [
    "Pipedrive deals",
    "Deal - Title,Deal - Value,Deal - Currency of value,Organization,Deal - Owner,Deal - Stage,Deal - Status,Deal - Lost reason",
    "pipedrive",
    "opportunities",
    {
      "Deal - Title": "name",
      "Deal - Value": "amount",
      Organization: "account",
      "Deal - Status": "status",
      "Deal - Lost reason": "closeReason",
    },
  ],
  [
    "Pipedrive activities",
    "Activity - Subject,Activity - Type,Activity - Done,Activity - Due date,Activity - Due time,Activity - Assigned to user,Deal",
    "pipedrive",
    "activities",
    {
      "Activity - Type": "type",
      "Activity - Done": "done",
      "Activity - Due date": "on",
      "Activity - Assigned to user": "person",
    },
  ],
  [
    "our own file of opportunities",
    "Name,Kunde,Zuständig,Stufe,Betrag,Währung",
    "file",
    "opportunities",
    { Kunde: "account", Betrag: "amount" },
  ],
  ["a short list of accounts", "account,sector", "file", "accounts", { account: "name", sector: "trait:industry" }],
  ["a lone name", "name", "file", null, {}],
  ["something else", "colour,shape,weight", "file", null, { colour: null }],
];

describe("exports are known by their headings", () => {
  test.each(EXPORTS)("%s", (_what, text, source, entity, some) => {
    const headings = text.split(",");
    const found = recognise(headings, headings.map(noFacts));
    expect(found).toMatchObject({ source, entity });
    const fields = Object.fromEntries(headings.map((heading, index) => [heading, found.columns[index]?.field ?? null]));
    expect(fields).toMatchObject(some);
  });

  test("an id is sure in an export and likely in a list of one's own", () => {
    const sure = (headings: string[]) => recognise(headings, headings.map(noFacts)).columns[0]?.sure;
    expect(sure(["Record ID", "Deal Name", "Deal Stage", "Amount"])).toBe(3);
    expect(sure(["id", "deal name", "stage", "amount"])).toBe(2);
  });

  test("values that say something else make a heading a guess", () => {
    const headings = ["opportunity_id", "deal_stage", "close_value"];
    const facts = headings.map(noFacts);
    for (const value of ["high", "low", "high"]) if (facts[2]) observe(facts[2], value);
    expect(recognise(headings, facts).columns[2]).toEqual({ field: "amount", sure: 1 });
  });

  test("a heading that asks whether says when, should its values be days", () => {
    const headings = ["Deal Name", "Deal Stage", "Closed", "Lost"];
    const fieldsOf = (closed: string, lost: string) => {
      const facts = headings.map(noFacts);
      if (facts[2]) observe(facts[2], closed);
      if (facts[3]) observe(facts[3], lost);
      return recognise(headings, facts)
        .columns.slice(2)
        .map(({ field }) => field);
    };
    expect(fieldsOf("2026-03-01", "17.04.2026")).toEqual(["closedOn", "lostOn"]);
    expect(fieldsOf("TRUE", "no")).toEqual(["isClosed", "isLost"]);
    expect(fieldsOf("", "")).toEqual(["isClosed", "isLost"]);
  });

  test("two columns never go to one field; the surer one has it", () => {
    const { columns } = recognise(["name", "opportunity_name", "stage", "amount"], [0, 1, 2, 3].map(noFacts));
    expect(columns.map((column) => column.field)).toEqual([null, "name", "stage", "amount"]);
  });
});

describe("names that are nearly known", () => {
  const find = nameFinder([
    "GTX Pro",
    "GTX Plus Pro",
    "MG Special",
    "Jonas Weber",
    "Plan 2024",
    "Plan 2025",
    "Stanredtech",
  ]);

  test.each([
    ["GTXPro", "GTX Pro"],
    ["gtx-pro", "GTX Pro"],
    ["Jonas Wbeer", "Jonas Weber"],
    ["Stanredtec", "Stanredtech"],
    ["Plan 2026", null],
    ["MG", null],
    ["Somebody Else", null],
  ])("%s", (unknown, near) => {
    expect(find(unknown)).toBe(near);
  });

  test("two that are equally near are none", () => {
    expect(nameFinder(["Anna Berg", "Anna Borg"])("Anna Burg")).toBeNull();
  });
});
