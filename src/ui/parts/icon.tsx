const shapes = {
  undo: "M3 6.5h6.2a3.6 3.6 0 0 1 0 7.2H6.5M5.8 3.5 2.8 6.5l3 3",
  redo: "M13 6.5H6.8a3.6 3.6 0 0 0 0 7.2h2.7M10.2 3.5l3 3-3 3",
  share: "M8 9.8V2M5.2 4.6 8 1.8l2.8 2.8M4.6 7H3v7h10V7h-1.6",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  open: "M4 6.2 8 10.2l4-4",
} as const;

/** A small sign, drawn as lines; the button around it says what it means. */
export function Icon({ name }: { name: keyof typeof shapes }) {
  return (
    <svg
      className={`icon ${name}`}
      viewBox="0 0 16 16"
      width="15"
      height="15"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
