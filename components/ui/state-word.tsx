import type { ReactNode } from "react";
import { cx } from "./cx";
import { STATE_CLASSES, type State } from "./state";
import { StateGlyph } from "./state-glyph";

export function StateWord({ state, children }: { state: State; children: ReactNode }) {
  return (
    <span className={cx("inline-flex items-center gap-1.5 whitespace-nowrap", STATE_CLASSES[state].text)}>
      <StateGlyph state={state} />
      {children}
    </span>
  );
}
