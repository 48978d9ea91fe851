import type { ButtonHTMLAttributes, ReactNode } from "react";
import { cx } from "./cx";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

const LOOKS: Record<ButtonLook, string> = {
  primary: "bg-accent text-accent-inverted shadow-control hover:bg-accent-strong",
  plain: "border border-line bg-paper-raised text-ink shadow-control hover:bg-paper-subtle",
  quiet: "text-ink-2 hover:bg-paper-subtle hover:text-ink",
  danger: "border border-line bg-paper-raised text-bad shadow-control hover:bg-bad-faint",
};

type Shape = { look?: ButtonLook; small?: boolean; full?: boolean };

/** The look of a button, for links that lead somewhere at once. */
export function buttonClass({ look = "plain", small = false, full = false }: Shape = {}): string {
  return cx(
    "focusable inline-flex select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control font-medium transition-colors",
    "disabled:pointer-events-none disabled:opacity-45",
    small ? "h-7 px-2.5 text-small" : "h-control px-3.5 text-body max-md:h-touch max-md:px-3",
    full && "w-full",
    LOOKS[look],
  );
}

type Props = Shape & { icon?: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>;

export function Button({ look, small, full, icon, children, className, type = "button", ...rest }: Props) {
  const shape = { ...(look ? { look } : {}), ...(small ? { small } : {}), ...(full ? { full } : {}) };
  return (
    <button type={type} {...rest} className={cx(buttonClass(shape), className)}>
      {icon}
      {children}
    </button>
  );
}
