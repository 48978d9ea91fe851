"use client";

import { Crash, type CrashProps } from "@/components/ui/crash";

/** Where the frame of a part broke too, there is the document at least, in the person's language. */
export default function RootError(props: CrashProps) {
  return (
    <main id="main" className="px-4 pt-6 md:px-10 md:pt-10">
      <Crash {...props} />
    </main>
  );
}
