"use client";

import { Crash, type CrashProps } from "@/components/ui/crash";

/** Keeps the frame of the workspace around a page that broke. */
export default function WorkspaceError(props: CrashProps) {
  return <Crash {...props} />;
}
