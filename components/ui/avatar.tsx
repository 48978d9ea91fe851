/** Initials in a circle; the name stands beside it, so it is silent. */
export function Avatar({ name, size = 28 }: { name: string; size?: number }) {
  const parts = name.split(/\s+/).filter(Boolean);
  const [first, last] = [parts[0], parts.length > 1 ? parts.at(-1) : undefined];
  const initials = [first, last].map((part) => (part ? [...part][0] : "")).join("");
  return (
    <span
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: Math.max(10, size * 0.38) }}
      className="inline-flex shrink-0 select-none items-center justify-center rounded-full bg-paper-subtle font-medium uppercase text-ink-3"
    >
      {initials}
    </span>
  );
}
