/** The sign of Heed. */
export const Mark = ({ size = 22 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden style={{ flexShrink: 0 }}>
    <circle cx="16" cy="16" r="14" fill="var(--heed-accent)" />
    <path
      d="M11 9v14M21 9v14M11 16h10"
      stroke="var(--heed-accent-ink)"
      strokeWidth="3.4"
      strokeLinecap="round"
      fill="none"
    />
  </svg>
);
