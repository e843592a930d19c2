import { dotRows } from "#ui/charts/dot-rows.ts";

const WIDTH = 168;
const HEIGHT = 58;
const COLUMNS = 28;

/** Fifty days as dots, each how much the plan is better than the base on the same day; right of the line is better. */
export function GapDots({ days, label }: { days: readonly number[]; label: string }) {
  const { dots, height, low, high } = dotRows(days, COLUMNS, [0]);
  const size = WIDTH / COLUMNS;
  const pitch = Math.min(size, (HEIGHT - 4) / Math.max(1, height));
  const zero = ((0 - low) / (high - low)) * WIDTH;
  return (
    <span>
      <span className="unseen">{label}</span>
      <svg
        className="gap-dots"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-hidden="true"
      >
        <line className="hairline" x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {dots.map(({ x, level, value }) => (
          <circle
            key={`${x} ${level}`}
            className={value > 0 ? "gain" : value < 0 ? "loss" : "same"}
            cx={x * WIDTH}
            cy={HEIGHT - size / 2 - level * pitch}
            r={size / 2 - 0.5}
          />
        ))}
        <line className="zero" x1={zero} x2={zero} y1={0} y2={HEIGHT} />
      </svg>
    </span>
  );
}

/** Eight of ten days as a line and the mean as a dot, on a scale all plans share; right of the middle is better. */
export function GapLine(props: {
  low: number;
  mean: number;
  high: number;
  scale: number;
  isBetterHigher: boolean;
  isToldApart: boolean;
}) {
  const sign = props.isBetterHigher ? 1 : -1;
  const at = (value: number) => 60 + (54 * sign * value) / Math.max(props.scale, 1e-12);
  const mean = sign * props.mean;
  const kind = !props.isToldApart ? "same" : mean > 0 ? "gain" : "loss";
  return (
    <svg className="gap-line" viewBox="0 0 120 16" width="120" height="16" aria-hidden="true">
      <line className="zero" x1={60} x2={60} y1={0} y2={16} />
      <line className={kind} x1={at(props.low)} x2={at(props.high)} y1={8} y2={8} />
      <circle className={kind} cx={at(props.mean)} cy={8} r={3.5} />
    </svg>
  );
}
