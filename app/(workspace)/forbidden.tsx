import { DeadEnd } from "@/components/ui/dead-end";

export default function WorkspaceForbidden() {
  return <DeadEnd kind="forbidden" />;
}
