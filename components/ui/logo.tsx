/** The mark: a usual range, and someone beside someone. */
export function Logo({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" className="shrink-0">
      <rect x="0" y="5" width="18" height="8" rx="4" className="fill-band" />
      <circle cx="6" cy="9" r="2.6" className="fill-ink" />
      <circle cx="12.5" cy="9" r="2.6" className="fill-accent" />
    </svg>
  );
}
