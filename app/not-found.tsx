import { DeadEnd } from "@/components/ui/dead-end";

/** What is not there and what may not be seen look the same. */
export default function NotFound() {
  return (
    <main id="main" className="px-4 pt-6 md:px-10 md:pt-10">
      <DeadEnd kind="notFound" />
    </main>
  );
}
