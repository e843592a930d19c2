import { type Figure, figure, inOne, money, range } from "#ui/format/figure.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import type { Chip } from "#ui/plan/change-text.ts";
import { GapDots, GapLine } from "./gap-dots.tsx";
import type { CompareRow } from "./rows.ts";

/** One plan held against the base: what differs, then what comes of it, row by row. */
export function PlanColumn(props: {
  id: string;
  chips: readonly Chip[];
  more: number;
  isBest: boolean;
  isTried: boolean;
  /** Place among the plans beside the base. */
  index: number;
  rows: readonly CompareRow[];
  onBase: () => void;
  onTry: () => void;
  onPin: () => void;
  onDrop: () => void;
}) {
  const { id, rows, index } = props;
  const { t } = useSpanWords();
  const heading = `plan-${props.isTried ? "tried" : id}`;
  return (
    <section className={`plan-column ${props.isBest ? "best" : ""}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          <span className="plan-letter">{props.isTried ? "·" : id}</span>
          {props.isTried ? t("compare.triedName") : t("compare.planName", { id })}
        </h2>
        <p className="plan-actions">
          {props.isTried ? (
            <button type="button" className="quiet-button" onClick={props.onPin}>
              {t("compare.pin")}
            </button>
          ) : (
            <>
              <button type="button" className="quiet-button" onClick={props.onTry}>
                {t("compare.try")}
              </button>
              <button
                type="button"
                className="quiet-button"
                aria-label={t("compare.dropPlan", { id })}
                onClick={props.onDrop}
              >
                {t("compare.drop")}
              </button>
            </>
          )}
          <button type="button" className="quiet-button" onClick={props.onBase}>
            {t("compare.setBase")}
          </button>
        </p>
        <ul className="chips">
          {props.chips.map(({ kind, text }) => (
            <li key={text} className={`chip ${kind}`}>
              {text}
            </li>
          ))}
          {props.more === 0 ? null : (
            <li className="chip">{t("compare.more", { count: props.more })}</li>
          )}
        </ul>
      </header>
      <dl>
        {rows.map((row) => (
          <PlanCell key={row.id} row={row} index={index} />
        ))}
      </dl>
    </section>
  );
}

function PlanCell({ row, index }: { row: CompareRow; index: number }) {
  const { t, language } = useSpanWords();
  const plan = row.plans[index];
  if (plan === undefined) return <div className="cell" />;
  const { gap, value } = plan;
  const isNone = Number.isNaN(gap.mean) || (gap.mean === 0 && !gap.isToldApart);
  const isBetter = row.better === "higher" ? gap.mean > 0 : gap.mean < 0;
  const kind = !gap.isToldApart ? "same" : isBetter ? "gain" : "loss";
  const size =
    row.unit === "share"
      ? {
          value: new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB", {
            maximumFractionDigits: 1,
          }).format(100 * Math.abs(gap.mean)),
          unit: t("compare.points"),
        }
      : row.unit === "yuan"
        ? money(language, Math.abs(gap.mean))
        : atLeastSeen(figure(language, Math.abs(gap.mean), row.unit, value), t("compare.underOne"));
  const word = gap.mean > 0 ? t("compare.moreWord") : t("compare.lessWord");
  const scale = Math.max(
    ...row.plans.flatMap((one) => [
      Math.abs(one.gap.low),
      Math.abs(one.gap.high),
      Math.abs(one.gap.mean),
    ]),
  );
  return (
    <div className={`cell ${row.id === "lost" ? "first" : ""}`}>
      <dt>{t(`compare.rows.${row.id}`)}</dt>
      <dd>
        <span className={`gap ${kind}`}>
          {isNone ? t("compare.equal") : !gap.isToldApart ? t("compare.notToldApart") : null}
          {isNone || !gap.isToldApart ? null : (
            <>
              {word} <FigureText figure={size} />
            </>
          )}
        </span>
        <span className="value">{inOne(figure(language, value, row.unit))}</span>
        {row.id === "lost" ? (
          <GapDots
            days={gap.days.map((day) => -day)}
            label={t("compare.dots", {
              count: gap.betterDays,
              range: inOne(range(language, -gap.high, -gap.low, "yuan")),
            })}
          />
        ) : (
          <GapLine
            low={gap.low}
            mean={gap.mean}
            high={gap.high}
            scale={scale}
            isBetterHigher={row.better === "higher"}
            isToldApart={gap.isToldApart}
          />
        )}
        <span className="better-days" title={t("compare.betterDaysOf", { count: gap.betterDays })}>
          {isNone ? "–" : t("compare.betterDays", { count: gap.betterDays })}
        </span>
      </dd>
    </div>
  );
}

/** A difference that is told apart is not "0": it is less than one. */
const atLeastSeen = (size: Figure, underOne: string): Figure =>
  size.value === "0" ? { ...size, value: underOne } : size;
