"use client";

import { LoaderCircle } from "lucide";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useFormReply } from "./form-context";

type Props = { children: ReactNode; look?: ButtonLook; small?: boolean; full?: boolean; name?: string; value?: string };

/** Keeps its width while it is busy; the form around it ignores a second press meanwhile. */
export function SubmitButton({ children, look = "primary", ...rest }: Props) {
  const { isPending } = useFormReply();
  return (
    <Button type="submit" look={look} aria-busy={isPending} {...rest} className="relative">
      {isPending && (
        <Icon of={LoaderCircle} size={14} className="absolute left-0.5 animate-[turn_900ms_linear_infinite]" />
      )}
      {children}
    </Button>
  );
}
