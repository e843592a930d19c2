import type { ReactNode } from "react";

/** What is wider than a phone and scrolls within itself: reached by keyboard, named by its heading. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div className="report-scroll" tabIndex={0} role="group" aria-labelledby={label}>
      {children}
    </div>
  );
}
