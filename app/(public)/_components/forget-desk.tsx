"use client";

import { useEffect } from "react";
import { clearDevice, forgetDesk } from "@/components/activities/log-desk";

/**
 * Whoever sees a page before sign-in is nobody yet: the device no longer offers to log for the one before. `everything` is for
 * where nobody lives any more, so that nothing which waits could ever be sent.
 */
export function ForgetDesk({ everything = false }: { everything?: boolean }) {
  useEffect(() => (everything ? clearDevice() : forgetDesk()), [everything]);
  return null;
}
