"use client";

import { createContext, useContext } from "react";

export type FormReply = { errors: Record<string, string>; values: Record<string, string>; isPending: boolean };

const NOTHING: FormReply = { errors: {}, values: {}, isPending: false };

export const FormContext = createContext<FormReply>(NOTHING);

/** What the form around a field knows: its refusals, what was typed without JavaScript, whether it is being sent. */
export function useFormReply(): FormReply {
  return useContext(FormContext);
}
