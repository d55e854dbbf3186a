/** The site's own mark: two sheets on one pile. */
export function SiteMark({ size = 24 }: { size?: number }) {
  return (
    <svg
      className="site-mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="site-mark-back" x="7" y="2.5" width="13" height="16" rx="3" />
      <rect className="site-mark-front" x="3" y="5.5" width="13" height="16" rx="3" />
      <path className="site-mark-lines" d="M6.5 10.5h6M6.5 13.5h6M6.5 16.5h3.5" />
    </svg>
  );
}
