import type { Entity } from "./entities";

/** How sure a heading is of its field: 3 says it, 2 most likely means it, 1 may mean it. */
export type Sureness = 1 | 2 | 3;

export type Meaning = readonly [field: string, sure: Sureness];

/** A heading without case, blanks, stars, punctuation and what stands in parentheses: "Deal - Title" and "deal_title" are one. */
export function headingKey(heading: string): string {
  const bare = heading
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, "");
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** "dealowner dealname": every heading of the list means the field that surely. */
function mean(field: string, sure: Sureness, keys: string): [string, Meaning][] {
  return keys.split(" ").map((key) => [key, [field, sure]]);
}

/**
 * What headings mean, by what the rows are: those of exports of Salesforce (API names and reports), HubSpot and Pipedrive, those
 * of our own files in both languages, and words that people use in lists of their own.
 */
export const HEADINGS: Readonly<Record<Entity, ReadonlyMap<string, Meaning>>> = {
  people: new Map([
    ...mean("externalId", 3, "employeeid personnelnumber personalnummer userid"),
    ...mean("externalId", 2, "id recordid externalid kennung"),
    ...mean("name", 3, "salesagent salesrep fullname personname"),
    ...mean("name", 2, "name rep agent user person seller owner mitarbeiter mitarbeiterin verkäufer"),
    ...mean("firstName", 3, "firstname vorname givenname"),
    ...mean("lastName", 3, "lastname nachname surname familyname"),
    ...mean("email", 3, "email emailaddress mail username"),
    ...mean("role", 2, "role rolle title position profile userrole"),
    ...mean("team", 3, "team teamname salesteam"),
    ...mean("team", 2, "group gruppe department abteilung"),
    ...mean("manager", 3, "manager managername salesmanager teamlead"),
    ...mean("manager", 2, "vorgesetzter vorgesetzte leitung lead reportsto supervisor"),
    ...mean("region", 3, "regionaloffice region"),
    ...mean("region", 2, "office territory gebiet niederlassung division"),
    ...mean("hiredOn", 3, "hiredate hiredon hired eintritt eintrittsdatum startdate"),
  ]),
  products: new Map([
    ...mean("externalId", 3, "productid productcode sku artikelnummer"),
    ...mean("externalId", 2, "id recordid externalid code kennung"),
    ...mean("name", 3, "product productname produkt artikel"),
    ...mean("name", 2, "name item"),
    ...mean("family", 3, "family productfamily series produktfamilie familie"),
    ...mean("family", 2, "category kategorie line serie"),
    ...mean("listPrice", 3, "salesprice listprice unitprice price listenpreis preis"),
    ...mean("unitCost", 3, "unitcost cost costprice stückkosten kosten einkaufspreis"),
  ]),
  accounts: new Map([
    ...mean(
      "externalId",
      3,
      "accountid companyid organizationid organisationid kundennummer organizationpipedrivesystemid",
    ),
    ...mean("externalId", 2, "id recordid externalid kennung"),
    ...mean(
      "name",
      3,
      "account accountname companyname company organizationname organisationname firma kunde kundenname",
    ),
    ...mean("name", 2, "name organization organisation customer unternehmen"),
    ...mean("parent", 3, "subsidiaryof parentaccount parentcompany belongsto gehörtzu muttergesellschaft"),
    ...mean("parentExternalId", 3, "parentid parentaccountid parentcompanyid kennungdesübergeordnetenkunden"),
    ...mean("trait:industry", 3, "industry branche"),
    ...mean("trait:industry", 2, "sector vertical"),
    ...mean("trait:employees", 3, "employees numberofemployees mitarbeiter mitarbeiterzahl beschäftigte headcount"),
    ...mean("trait:revenue", 3, "revenue annualrevenue umsatz jahresumsatz"),
    ...mean("trait:region", 3, "region gebiet"),
    ...mean("trait:region", 2, "officelocation country land billingcountry countryregion territory"),
    ...mean("trait:region", 1, "billingstate billingcity city organizationaddress"),
  ]),
  opportunities: new Map([
    ...mean("externalId", 3, "opportunityid dealid dealpipedrivesystemid"),
    ...mean("externalId", 2, "id recordid externalid kennung"),
    ...mean("name", 3, "opportunityname dealname dealtitle opportunity chance verkaufschance"),
    ...mean("name", 2, "name title titel deal"),
    ...mean("owner", 3, "opportunityowner dealowner salesagent owner ownername zuständig"),
    ...mean("owner", 2, "salesrep rep agent seller assignedto verkäufer"),
    ...mean("ownerExternalId", 3, "ownerid opportunityownerid kennungderperson"),
    ...mean("account", 3, "account accountname associatedcompany dealorganization organization organisation kunde"),
    ...mean("account", 2, "company customer firma organizationname"),
    ...mean("accountExternalId", 3, "accountid associatedcompanyids kennungdeskunden"),
    ...mean("product", 3, "product productname produkt"),
    ...mean("quantity", 3, "quantity menge productquantity"),
    ...mean("stage", 3, "stage stagename dealstage opportunitystage stufe"),
    ...mean("stage", 2, "phase salesstage"),
    ...mean("status", 3, "dealstatus"),
    ...mean("status", 2, "status"),
    ...mean("isClosed", 3, "isclosed closed"),
    ...mean("isWon", 3, "iswon isclosedwon won"),
    ...mean("isLost", 3, "isclosedlost lost"),
    ...mean("amount", 3, "amount dealvalue totalamount closevalue betrag opportunityamount"),
    ...mean("amount", 2, "value wert volume volumen"),
    ...mean("amount", 1, "price total revenue umsatz"),
    ...mean("currency", 3, "currency dealcurrencyofvalue currencyisocode totalamountcurrency amountcurrency währung"),
    ...mean("openedOn", 3, "createddate createdate engagedate dealcreationdate openedon begonnenam"),
    ...mean("openedOn", 2, "created opened creationdate dealcreated erstelltam"),
    ...mean("closeOn", 3, "closedate abschlussdatum"),
    ...mean("expectedCloseOn", 3, "dealexpectedclosedate expectedclose expectedclosedate erwarteterabschluss"),
    ...mean("closedOn", 3, "dealclosedon closedon abgeschlossenam"),
    ...mean("wonOn", 3, "dealwontime wontime"),
    ...mean("lostOn", 3, "deallosttime losttime"),
    ...mean(
      "closeReason",
      3,
      "deallostreason lostreason closedlostreason lossreason verlustgrund closereason abschlussgrund",
    ),
    ...mean("closeReason", 2, "closedwonreason reason grund"),
    ...mean("contactName", 3, "dealcontactperson contactperson contactname kontakt associatedcontact"),
    ...mean("contactName", 2, "contact primarycontact"),
    ...mean("contactPhone", 3, "contactphone phone telefon phonenumber"),
    ...mean("nextStep", 3, "nextstep opportunitynextstep nächsterschritt"),
    ...mean("nextStepOn", 3, "nextstepon nextstepby nextstepdate nächsterschrittbis nextactivitydate"),
    ...mean("nextStepOn", 2, "by bis"),
  ]),
  activities: new Map([
    ...mean("externalId", 3, "activityid activitypipedrivesystemid taskid"),
    ...mean("externalId", 2, "id recordid externalid kennung"),
    ...mean("person", 3, "activityassignedtouser assignedtouser assignedto activityowner who wer"),
    ...mean("person", 2, "owner user rep salesagent person name zuständig"),
    ...mean("personExternalId", 3, "ownerid personid kennungderperson"),
    ...mean("type", 3, "activitytype type typ what was tasksubtype"),
    ...mean("on", 3, "activityduedate activitydate activityday day tag datum"),
    ...mean("on", 2, "date duedate occurredat occurredon lastmodifieddate"),
    ...mean("on", 1, "activitymarkedasdonetime completeddatetime createddate createdate"),
    ...mean("time", 3, "activityduetime time uhrzeit zeit"),
    ...mean("done", 3, "activitydone done erledigt isclosed"),
    ...mean("count", 3, "count howmany anzahl wieviele"),
    ...mean("account", 3, "organization organisation account accountname associatedcompany kunde company"),
    ...mean("accountExternalId", 3, "accountid associatedcompanyids kennungdeskunden"),
    ...mean("opportunity", 3, "opportunity opportunityname deal dealtitle associateddeal chance verkaufschance"),
    ...mean("outcome", 3, "outcome ergebnis result calldisposition"),
    ...mean("note", 3, "note notes activitynote notiz description"),
    ...mean("note", 2, "activitysubject subject betreff comments"),
  ]),
};

/** What the file of rejected rows says about each of them, in both languages: it means nothing once the row is mended. */
export const REMARKS: ReadonlySet<string> = new Set([
  ...["rejectedrow", "rejectedbecause"],
  ...["abgelehntzeile", "abgelehntweil"],
]);

/** "Revenue in EUR" is the revenue, and in euros: how our own files call a trait that is money. */
export function headingOfMoney(heading: string): { name: string; currency: string } | null {
  const match = /^(.+) in ([A-Z]{3})$/.exec(heading.trim());
  return match ? { name: match[1] ?? "", currency: match[2] ?? "" } : null;
}
