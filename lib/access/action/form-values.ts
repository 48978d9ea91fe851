import { CARRIED_FIELDS } from "@/lib/kernel/carried-fields";

/**
 * A form as a plain object: an empty field is an absent one, "name[]" is always a list, files are not taken here. What the button
 * carries that sent it are fields like any other.
 */
export function formObject(form: FormData): Record<string, unknown> {
  const fields = withCarried(form);
  const object: Record<string, unknown> = Object.create(null);
  for (const name of new Set(fields.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = fields.getAll(name).filter((entry): entry is string => typeof entry === "string");
    const filled = texts.filter((text) => text.trim() !== "");
    if (name.endsWith("[]")) object[name.slice(0, -2)] = texts;
    else if (filled.length > 1) object[name] = filled;
    else if (filled.length === 1) object[name] = filled[0];
  }
  return { ...object };
}

function withCarried(form: FormData): FormData {
  const carried = form.get(CARRIED_FIELDS);
  if (typeof carried !== "string") return form;
  const fields = new FormData();
  for (const [name, value] of form) if (name !== CARRIED_FIELDS) fields.append(name, value);
  for (const [name, value] of new URLSearchParams(carried)) fields.append(name, value);
  return fields;
}

/** What was typed, to be shown again after a refusal; never a password. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !/password/i.test(name)) values[name] = value;
  }
  return values;
}
