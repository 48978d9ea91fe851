"use client";

import { useEffect, useRef, useState } from "react";
import { dropDraft, type KeptFields, keepDraft, readDraft } from "./draft-store";

type Props = {
  /** Whose draft of what: nobody else who uses this device finds it. */
  owner: string;
  name: string;
  /** Takes what is typed to the server; false where it did not get there. */
  save: (content: FormData) => Promise<boolean>;
  words: { saved: string; kept: string; found: string };
  /** What is said before anything is typed. */
  before?: string | null;
};

const AFTER_MS = 2_000;

/**
 * Stands in a form and loses nothing of it: what is typed is kept on this device at once and saved two seconds later. A page that
 * was closed, or lost its connection, finds it again; what the server has is forgotten here.
 */
export function KeptDraft({ owner, name, save, words, before = null }: Props) {
  const mark = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState(before);
  const [latest] = useState({ save, words });
  latest.save = save;
  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    const key = { owner, name };
    const found = readDraft(key);
    if (found && putBack(form, found)) setSaid(latest.words.found);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let typed = 0;
    const send = async () => {
      const at = typed;
      const isSaved = await latest.save(new FormData(form)).catch(() => false);
      if (isSaved && at === typed) dropDraft(key);
      setSaid(isSaved ? latest.words.saved : latest.words.kept);
      if (!isSaved) timer = setTimeout(send, 5 * AFTER_MS);
    };
    const onInput = () => {
      typed += 1;
      keepDraft(key, fieldsOf(form));
      clearTimeout(timer);
      timer = setTimeout(send, AFTER_MS);
    };
    form.addEventListener("input", onInput);
    if (found) timer = setTimeout(send, AFTER_MS);
    return () => {
      form.removeEventListener("input", onInput);
      clearTimeout(timer);
    };
  }, [owner, name, latest]);
  return (
    <p ref={mark} role="status" className="min-h-5 text-small text-ink-4">
      {said}
    </p>
  );
}

/** What a person typed or chose; what the page put there itself is no part of it. */
function fieldsOf(form: HTMLFormElement): KeptFields {
  const fields: KeptFields = {};
  for (const field of inputsOf(form)) {
    if (isChoice(field)) {
      if (field.checked) fields[field.name] = field.value;
    } else fields[keyOf(field, form)] = field.value;
  }
  return fields;
}

function putBack(form: HTMLFormElement, fields: KeptFields): boolean {
  let isChanged = false;
  for (const field of inputsOf(form)) {
    if (isChoice(field)) {
      const isChosen = fields[field.name] === field.value;
      if (isChosen && !field.checked) isChanged = true;
      if (isChosen) field.checked = true;
      continue;
    }
    const kept = fields[keyOf(field, form)];
    if (kept === undefined || kept === field.value) continue;
    field.value = kept;
    isChanged = true;
  }
  return isChanged;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function inputsOf(form: HTMLFormElement): Input[] {
  return [...form.elements].filter(
    (field): field is Input =>
      (field instanceof HTMLInputElement && field.type !== "hidden") ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  );
}

function isChoice(field: Input): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}

/** Several fields may share a name; their place among these tells them apart. */
function keyOf(field: Input, form: HTMLFormElement): string {
  const place = inputsOf(form)
    .filter(({ name }) => name === field.name)
    .indexOf(field);
  return `${field.name} ${place}`;
}
