import { DeadEnd } from "@/components/ui/dead-end";

export default function Forbidden() {
  return (
    <main id="main" className="px-4 pt-6 md:px-10 md:pt-10">
      <DeadEnd kind="forbidden" />
    </main>
  );
}
