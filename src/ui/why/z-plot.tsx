import { COLUMNS, EDGE, zDots } from "./checks.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { filled } from "#ui/text/filled.ts";
import { useWhyWords } from "./words.ts";

const WIDTH = 320;
const HEIGHT = 96;
const GROUND = 78;

/** Every figure as a dot, as far from its exact value as it came out; dashed lines at three standard errors. */
export function ZPlot({ z }: { z: readonly number[] }) {
  const { text } = useWhyWords();
  const dots = zDots(z);
  const beyond = dots.filter(({ isBeyond }) => isBeyond).length;
  const size = WIDTH / COLUMNS;
  const highest = dots.reduce((most, { level }) => Math.max(most, level + 1), 1);
  const pitch = Math.min(size, (GROUND - 8) / highest);
  const at = (value: number) => ((value + EDGE) / (2 * EDGE)) * WIDTH;
  const label = filled(text.plot.label, {
    count: String(z.length),
    within: String(z.length - beyond),
    beyond: String(beyond),
  });
  return (
    <figure className="z-plot" data-picture={text.plot.axis}>
      <span className="unseen">{label}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[-3, 3].map((limit) => (
          <line key={limit} className="limit" x1={at(limit)} x2={at(limit)} y1={2} y2={GROUND} />
        ))}
        <line className="zero" x1={at(0)} x2={at(0)} y1={2} y2={GROUND} />
        <line className="ground" x1={0} x2={WIDTH} y1={GROUND + 0.5} y2={GROUND + 0.5} />
        {dots.map(({ column, level, isBeyond }) => (
          <circle
            key={`${column} ${level}`}
            className={isBeyond ? "beyond" : "within"}
            cx={(column + 0.5) * size}
            cy={GROUND - Math.min(size, pitch) / 2 - level * pitch}
            r={Math.max(1.2, Math.min(size, pitch) / 2 - 0.5)}
          />
        ))}
        {[-3, 0, 3].map((value) => (
          <text key={value} x={at(value)} y={HEIGHT - 6} textAnchor="middle">
            {value < 0 ? `−${-value}` : value}
          </text>
        ))}
      </svg>
      <figcaption>{text.plot.axis}</figcaption>
      <SavePicture />
    </figure>
  );
}
