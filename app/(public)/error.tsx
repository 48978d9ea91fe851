"use client";

import { Crash, type CrashProps } from "@/components/ui/crash";

/** Keeps the frame of the pages before the sign-in around one that broke. */
export default function PublicError(props: CrashProps) {
  return <Crash {...props} />;
}
