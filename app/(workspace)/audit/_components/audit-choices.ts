export type AuditChoice = { value: string; label: string };

type Words = Readonly<Record<string, string>>;

/** The actions and kinds of records to choose from: those for which a room brings words. */
export function filterChoices(messages: object): { actions: AuditChoice[]; entities: AuditChoice[] } {
  const rooms = Object.entries(messages).flatMap(([room, texts]) =>
    hasAudit(texts) ? [[room, texts.audit] as const] : [],
  );
  const choices = (group: "actions" | "entities", nameOf: (room: string, name: string) => string) =>
    rooms.flatMap(([room, audit]) =>
      Object.entries(audit[group] ?? {}).map(([name, label]) => ({ value: nameOf(room, name), label })),
    );
  const byLabel = (a: AuditChoice, b: AuditChoice) => a.label.localeCompare(b.label);
  return {
    actions: choices("actions", (room, verb) => `${room}.${verb}`).sort(byLabel),
    entities: choices("entities", (_, name) => name).sort(byLabel),
  };
}

function hasAudit(texts: unknown): texts is { audit: { actions?: Words; entities?: Words } } {
  return typeof texts === "object" && texts !== null && "audit" in texts && typeof texts.audit === "object";
}
