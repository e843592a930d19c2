import { useState } from "react";
import { filled } from "#ui/text/filled.ts";
import { useWords } from "#ui/text/use-words.ts";
import { plain } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { type DrawnBar, type DrawnEnd, lengthOfBar, sourceText } from "./bars.ts";
import { useRisksWords } from "./words.ts";

/** Bars shown before all are asked for. */
const FEW = 12;

/** Bars either side of the plan, the longest first: better to the left, worse to the right. */
export function TornadoBars(props: {
  bars: readonly DrawnBar[];
  /** What the bars left out move at most. */
  most: (length: number) => string;
  label: string;
}) {
  const { bars, label } = props;
  const { text, language } = useRisksWords();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? bars : bars.slice(0, FEW);
  const lengths = bars.flatMap(({ ends }) => ends.map(({ length }) => length));
  const [best, worst] = [Math.min(0, ...lengths), Math.max(0, ...lengths)];
  const scale = Math.max(1e-12, worst - best);
  const at = (length: number): number => (100 * (length - best)) / scale;
  const rest = bars[FEW];
  return (
    <div data-picture={`${text.tornado} · ${label}`}>
      <ol className="tornado" aria-label={label}>
        {shown.map((bar) => (
          <li key={bar.input.field.address}>
            <BarHead bar={bar} />
            <Ends ends={bar.ends.filter(({ length }) => length < 0)} side="left" />
            <div className="tornado-track" aria-hidden="true">
              <i style={{ left: `${at(0)}%` }} />
              {bar.ends.map(({ side, length, isSure }) => (
                <span
                  key={side}
                  className={`${side} ${length > 0 ? "worse" : "better"} ${isSure ? "sure" : "faint"}`}
                  style={{
                    left: `${Math.min(at(0), at(length))}%`,
                    width: `${Math.abs(at(length) - at(0))}%`,
                  }}
                />
              ))}
            </div>
            <Ends ends={bar.ends.filter(({ length }) => length >= 0)} side="right" />
          </li>
        ))}
      </ol>
      {rest === undefined ? null : (
        <p className="risks-more">
          {isAll
            ? null
            : filled(text.rest, {
                count: plain(language, bars.length - FEW),
                most: props.most(lengthOfBar(rest)),
              })}{" "}
          <button type="button" className="quiet-button" onClick={() => setAll(!isAll)}>
            {isAll
              ? filled(text.showFew, { count: plain(language, FEW) })
              : filled(text.showAll, { count: plain(language, bars.length) })}
          </button>
        </p>
      )}
      {shown.length === 0 ? null : <SavePicture />}
    </div>
  );
}

/** What is moved, who could know better, and what its range rests on. */
function BarHead({ bar: { input, name } }: { bar: DrawnBar }) {
  const { text, say } = useRisksWords();
  const { t } = useWords();
  const grade = input.field.source?.grade;
  const source = sourceText(input, say);
  return (
    <div className="tornado-head">
      <span
        className="tornado-name"
        title={source === undefined ? "" : filled(text.sourceOf, { source })}
      >
        {name}
      </span>
      <small>
        {text.kinds[input.kind]}
        {input.range.isGiven ? null : ` · ${input.kind === "own" ? text.fifthOwn : text.fifth}`}
        {grade === undefined ? (
          <b className="unsourced"> · {text.unsourced}</b>
        ) : (
          ` · ${t(`assumptions.grade.${grade}`)}`
        )}
      </small>
    </div>
  );
}

/** The ends on one side of the plan, the farther first. */
function Ends({ ends, side }: { ends: readonly DrawnEnd[]; side: "left" | "right" }) {
  const sorted = [...ends].sort((one, other) => Math.abs(other.length) - Math.abs(one.length));
  return (
    <p className={`tornado-ends ${side}`}>
      {sorted.map((end) => (
        <span key={end.side} className={end.isSure ? "" : "faint"}>
          <i aria-hidden="true">{end.side === "low" ? "◁" : "▷"}</i> {end.text}
        </span>
      ))}
    </p>
  );
}
