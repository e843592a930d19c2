/** The form of a day in a few pixels: an area under a line, highest at the top. The words beside it must say what matters. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const top = Math.max(...values, Number.MIN_VALUE);
  const step = WIDTH / values.length;
  const line = values
    .map((value, index) => {
      const y = (HEIGHT - (value / top) * (HEIGHT - 1)).toFixed(1);
      return `L${(index * step).toFixed(1)} ${y}L${((index + 1) * step).toFixed(1)} ${y}`;
    })
    .join("");
  const outline = line.replace("L", "M");
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="sparkline-area" d={`M0 ${HEIGHT}${line}L${WIDTH} ${HEIGHT}Z`} />
      <path className="sparkline-line" d={outline} />
    </svg>
  );
}

const WIDTH = 200;
const HEIGHT = 34;
