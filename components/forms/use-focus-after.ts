"use client";

import { useEffect, useState } from "react";

/** Where the keyboard goes once what somebody did is drawn: to the first of these that is there. */
export function useFocusAfter(): (...ids: readonly string[]) => void {
  const [wanted, setWanted] = useState<readonly string[]>([]);
  useEffect(() => {
    wanted
      .map((id) => document.getElementById(id))
      .find((element) => element !== null)
      ?.focus();
  }, [wanted]);
  return (...ids) => setWanted(ids);
}
