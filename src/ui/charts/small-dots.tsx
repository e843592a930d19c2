import { useWidth } from "#ui/parts/use-width.ts";
import { dotRows } from "./dot-rows.ts";

const DIAMETER = 6;

/** The days of any figure as fifty small dots over their two ends. */
export function SmallDots(props: { days: readonly number[]; show: (value: number) => string }) {
  const [box, width] = useWidth();
  const rows = dotRows(props.days, Math.max(10, Math.floor(width / DIAMETER)));
  const [first, last] = [rows.dots[0], rows.dots.at(-1)];
  const pitch = Math.min(DIAMETER, 48 / Math.max(1, rows.height));
  const floor = Math.min(48, rows.height * DIAMETER) + 3;
  return (
    <div ref={box} className="small-dots" aria-hidden="true">
      <svg width={width} height={floor + 1}>
        <line className="hairline" x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
        {rows.dots.map(({ x, level }) => (
          <circle
            key={`${x} ${level}`}
            className="dot"
            cx={x * width}
            cy={floor - DIAMETER / 2 - level * pitch}
            r={DIAMETER / 2 - 0.5}
          />
        ))}
      </svg>
      {first === undefined || last === undefined ? null : (
        <p>
          <span>{props.show(first.value)}</span>
          <span>{props.show(last.value)}</span>
        </p>
      )}
    </div>
  );
}
