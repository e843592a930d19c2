import { useMemo } from "react";
import { CHATS_AN_HOUR } from "#experiments/staffing/formulas.ts";
import { DayAxis } from "#ui/charts/day-axis.tsx";
import { plain } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { stepPath } from "#ui/charts/step-path.ts";
import type { Shown } from "#ui/state/home-state.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { filled } from "#ui/text/filled.ts";
import { useWords } from "#ui/text/use-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { type Formula, type FormulaLine, formulasOf } from "./formula-lines.ts";
import { formulaEn } from "./text-en.ts";
import { type FormulaText, formulaZh } from "./text-zh.ts";
import "#ui/styles/formula.css";

const texts: Readonly<Record<"zh" | "en", FormulaText>> = { zh: formulaZh, en: formulaEn };
const HEIGHT = 92;

/** What the manager's formulas would put on duty on this day, and what they miss of what it takes. */
export function FormulaPanel(props: { shown: Shown; needed: string; onClose: () => void }) {
  const { shown, needed: outcome } = props;
  const { t, language } = useWords();
  const text = texts[language];
  const { study, scenario } = shown;
  const needed = study.bySlot[outcome]?.mean;
  const found = useMemo(() => formulasOf(scenario, study, needed ?? []), [scenario, study, needed]);
  const range = { least: `${CHATS_AN_HOUR.least}`, most: `${CHATS_AN_HOUR.most}` };
  return (
    <section className="editor-panel formula-panel" aria-label={text.panel}>
      <header>
        <p className="panel-note">{filled(text.lead, range)}</p>
        <a href={screenAddress("roster")}>{text.roster}</a>
        <button type="button" className="quiet-button" onClick={props.onClose}>
          {t("edit.close")}
        </button>
      </header>
      {found.map((formula) => (
        <FormulaPart
          key={formula.id}
          formula={formula}
          shown={shown}
          needed={needed ?? []}
          text={text}
          name={filled(text.names[formula.id], range)}
          language={language}
        />
      ))}
    </section>
  );
}

function FormulaPart(props: {
  formula: Formula;
  shown: Shown;
  needed: readonly number[];
  text: FormulaText;
  name: string;
  language: "zh" | "en";
}) {
  const { formula, needed, text, name, language } = props;
  const { id, lean, rich } = formula;
  const { slots } = props.shown.study;
  const number = (value: number) => plain(language, value, value < 10 ? 1 : 0);
  const clock = (slot: number) => toClock(seconds(slots.from + slot * slots.width));
  const missing = ({ chatsAnHour, short, idle, worst }: FormulaLine): string =>
    filled(worst === undefined ? text.enough : text.misses, {
      chats: `${chatsAnHour}`,
      short: number(short),
      idle: number(idle),
      at: clock(worst?.slot ?? 0),
      people: number(worst?.people ?? 0),
    });
  return (
    <section className="formula" data-picture={name}>
      <h3>{name}</h3>
      <p>
        <b>
          {filled(text.says, {
            lean: number(lean.people),
            rich: number(rich.people),
            leanHours: number(lean.hours),
            richHours: number(rich.hours),
          })}
        </b>{" "}
        {missing(lean)} {missing(rich)} <span className="quiet">{text.why[id]}</span>
      </p>
      <Lines formula={formula} needed={needed} slots={slots} text={text} />
      <SavePicture />
      <p className="unseen">
        {filled(text.chart, {
          name,
          most: number(Math.max(...rich.duty)),
          needed: number(Math.max(0, ...needed)),
          at: clock(needed.indexOf(Math.max(...needed))),
        })}
      </p>
    </section>
  );
}

/** The formula's people at both ends against those needed, what the richer one misses filled in. */
function Lines(props: {
  formula: Formula;
  needed: readonly number[];
  slots: Shown["study"]["slots"];
  text: FormulaText;
}) {
  const { formula, needed, slots, text } = props;
  const { lean, rich } = formula;
  const [measure, width] = useWidth();
  const most = Math.max(1, ...rich.duty, ...needed.map((one) => one || 0));
  const yOf = (value: number) => 4 + (1 - (value || 0) / most) * (HEIGHT - 6);
  const each = width / slots.count;
  const lack = (line: FormulaLine, kind: string) =>
    needed.map((need, slot) => {
      const there = line.duty[slot] ?? 0;
      return need > there ? (
        <rect
          className={`lack ${kind}`}
          key={`${kind} ${slots.from + slot * slots.width}`}
          x={slot * each}
          y={yOf(need)}
          width={each}
          height={yOf(there) - yOf(need)}
        />
      ) : null;
    });
  return (
    <div ref={measure}>
      <p className="formula-legend" aria-hidden="true">
        <span className="need">{text.legend.needed}</span>
        <span className="rich">{filled(text.legend.rich, { chats: `${rich.chatsAnHour}` })}</span>
        <span className="lean">{filled(text.legend.lean, { chats: `${lean.chatsAnHour}` })}</span>
        <span className="lack">{text.legend.lack}</span>
      </p>
      <svg className="formula-lines" width={width} height={HEIGHT} aria-hidden="true">
        {lack(lean, "lean")}
        {lack(rich, "rich")}
        <path className="lean" d={stepPath(lean.duty, width, yOf)} />
        <path className="rich" d={stepPath(rich.duty, width, yOf)} />
        <path className="need" d={stepPath(needed, width, yOf)} />
      </svg>
      <DayAxis width={width} from={slots.from} until={slots.from + slots.count * slots.width} />
    </div>
  );
}
