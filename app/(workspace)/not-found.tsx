import { DeadEnd } from "@/components/ui/dead-end";

export default function WorkspaceNotFound() {
  return <DeadEnd kind="notFound" />;
}
