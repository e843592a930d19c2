/** Across a bar that is taller than the axis: a slit that says so. */
export function CutMark({ x, y, width }: { x: number; y: number; width: number }) {
  return (
    <path
      className="cut-mark"
      d={`M${x - 1} ${y + 4}l${width + 2} -5v3.5l${-(width + 2)} 5z`}
      aria-hidden="true"
    />
  );
}
