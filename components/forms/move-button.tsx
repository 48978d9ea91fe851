"use client";

import type { IconNode } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = { id: string; label: string; onMove: (() => void) | null; icon: IconNode };

/** Moves an entry of a list, or takes it out; where it cannot, its place stays free, so that the others do not jump. */
export function MoveButton({ id, label, onMove, icon }: Props) {
  if (!onMove) return <span className="w-11 shrink-0 max-md:w-10" />;
  return (
    <Button id={id} look="quiet" onClick={onMove}>
      <Icon of={icon} size={16} />
      <span className="sr-only">{label}</span>
    </Button>
  );
}
