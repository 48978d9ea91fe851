const EDGE =
  "focusable block w-full rounded-control border border-line-strong bg-paper-raised text-ink placeholder:text-ink-4";

export const inputClass = `${EDGE} h-control px-3 py-0 text-body max-md:h-touch max-md:text-[1rem]`;

export const areaClass = `${EDGE} min-h-24 resize-y px-3 py-2 text-read [field-sizing:content] max-md:text-[1rem]`;

export const selectClass = `${inputClass} pr-9`;
