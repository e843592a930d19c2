import { dayName } from "#ui/format/day-name.ts";
import { useState } from "react";
import {
  addPhase,
  relabelPhase,
  removePhase,
  rushHeight,
  scalePhase,
  stretchPhase,
  withLastCall,
  withRush,
} from "#scenario/presets/phase-edits.ts";
import { phaseKinds, usualPhase } from "#scenario/presets/usual-phases.ts";
import type { Phase } from "#scenario/presets/festival.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { choiceText } from "#ui/assumptions/choice-text.ts";
import { plain } from "#ui/format/figure.ts";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { typedClock, typedNumber } from "#ui/scenario-editor/typed.ts";
import { filled } from "#ui/text/filled.ts";
import { toSeconds } from "#units/clock.ts";
import { dayAndClock } from "./calendar-days.ts";
import type { Apply } from "./festival.tsx";
import { festivalStep, useFestivalWords } from "./words.ts";

const DAY = 86_400;
const MOST_LEVEL = 1000;

/** The phases as a table: everything the calendar does by hand, and more, as fields. */
export function PhaseList({ scenario, apply }: { scenario: Scenario; apply: Apply }) {
  const { text, language } = useFestivalWords();
  const [kind, setKind] = useState<Phase["kind"]>("opening");
  const phases = scenario.demand.phases ?? [];
  const { columns } = text;
  return (
    <section aria-labelledby="festival-list">
      <header className="festival-head">
        <h2 id="festival-list">{text.list}</h2>
        <span className="festival-add">
          <select
            className="form-field"
            aria-label={text.addKind}
            value={kind}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setKind(phaseKinds.find((one) => one === value) ?? "opening");
            }}
          >
            {phaseKinds.map((one) => (
              <option key={one} value={one}>
                {choiceText(one, language)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              const phase = usualPhase(scenario, kind);
              apply((so) => addPhase(so, phase), festivalStep("added", phase.name));
            }}
          >
            + {text.add}
          </button>
        </span>
      </header>
      <p className="festival-note">{text.listNote}</p>
      {phases.length === 0 ? null : (
        <div className="festival-scroll">
          <table className="festival-phases">
            <thead>
              <tr>
                {(
                  ["name", "kind", "from", "until", "level", "rush", "lastCall", "remove"] as const
                ).map((column) => (
                  <th scope="col" key={column}>
                    {column === "remove" ? (
                      <span className="unseen">{columns[column]}</span>
                    ) : (
                      columns[column]
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {phases.map((phase, index) => (
                <PhaseRow
                  // Phases have no identity but their place.
                  key={`${index} ${phase.kind}`}
                  scenario={scenario}
                  phase={phase}
                  index={index}
                  apply={apply}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function PhaseRow(props: { scenario: Scenario; phase: Phase; index: number; apply: Apply }) {
  const { scenario, phase, index, apply } = props;
  const { text, language, say } = useFestivalWords();
  const name = say(phase.name);
  const words = (sentence: string) => filled(sentence, { name });
  const factor = (
    label: string,
    value: number,
    change: (so: Scenario, typed: number) => Scenario,
    step: "scaled" | "rush" | "lastCall",
  ) => (
    <TypedField
      label={words(label)}
      value={plain(language, value, 2)}
      read={(typed) => {
        const read = typedNumber(typed);
        return read !== undefined && read <= MOST_LEVEL ? read : undefined;
      }}
      hint={filled(text.factorHint, { most: String(MOST_LEVEL) })}
      inputMode="decimal"
      width={5}
      onEnter={(typed) => apply((so) => change(so, typed), festivalStep(step, phase.name, typed))}
    />
  );
  return (
    <tr>
      <th scope="row">
        <TypedField
          label={words(text.nameOf)}
          value={name}
          read={(typed) => (typed.trim() === "" ? undefined : typed.trim().slice(0, 60))}
          hint={text.nameHint}
          width={language === "zh" ? 18 : 22}
          onEnter={(typed) =>
            apply(
              (so) => relabelPhase(so, index, { name: { zh: typed, en: typed } }),
              festivalStep("labelled", { zh: typed, en: typed }),
            )
          }
        />
      </th>
      <td>
        <select
          className="form-field"
          aria-label={words(text.kindOf)}
          value={phase.kind}
          onChange={(event) => {
            const kind = phaseKinds.find((one) => one === event.currentTarget.value);
            if (kind !== undefined)
              apply(
                (so) => relabelPhase(so, index, { kind }),
                festivalStep("labelled", phase.name),
              );
          }}
        >
          {phaseKinds.map((one) => (
            <option key={one} value={one}>
              {choiceText(one, language)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Moment scenario={scenario} phase={phase} index={index} end="from" apply={apply} />
      </td>
      <td>
        <Moment scenario={scenario} phase={phase} index={index} end="until" apply={apply} />
      </td>
      <td>
        {factor(text.level, phase.level, (so, typed) => scalePhase(so, index, typed), "scaled")}
      </td>
      <td>
        {factor(text.rush, rushHeight(phase), (so, typed) => withRush(so, index, typed), "rush")}
      </td>
      <td>
        {factor(
          text.lastCall,
          phase.lastCall?.height ?? 0,
          (so, typed) => withLastCall(so, index, typed),
          "lastCall",
        )}
      </td>
      <td>
        <button
          type="button"
          className="row-reset"
          aria-label={words(text.remove)}
          onClick={() => apply((so) => removePhase(so, index), festivalStep("removed", phase.name))}
        >
          ×
        </button>
      </td>
    </tr>
  );
}

/** An end of a phase: its day from a list, its clock typed. */
function Moment(props: {
  scenario: Scenario;
  phase: Phase;
  index: number;
  end: "from" | "until";
  apply: Apply;
}) {
  const { scenario, phase, index, end, apply } = props;
  const { text, language, say } = useFestivalWords();
  const isEnd = end === "until";
  const [day, clock] = dayAndClock(toSeconds(phase[end]), isEnd);
  const days = Math.ceil(toSeconds(scenario.horizon.until) / DAY);
  const put = (moment: number) =>
    apply(
      (so) => stretchPhase(so, index, { [end]: moment }),
      festivalStep("stretched", phase.name),
    );
  const words = (sentence: string) => filled(sentence, { name: say(phase.name) });
  return (
    <span className="festival-moment">
      <select
        className="form-field"
        aria-label={words(isEnd ? text.untilDay : text.fromDay)}
        value={day}
        onChange={(event) =>
          put(Number(event.currentTarget.value) * DAY + toSeconds(phase[end]) - day * DAY)
        }
      >
        {Array.from({ length: days }, (_, one) => (
          <option key={dayName(scenario, one, language)} value={one}>
            {dayName(scenario, one, language)}
          </option>
        ))}
      </select>
      <TypedField
        label={words(isEnd ? text.untilClock : text.fromClock)}
        value={clock}
        read={(typed) => {
          const time = typedClock(typed);
          return time !== undefined && time <= DAY ? time : undefined;
        }}
        hint={text.clockHint}
        width={5}
        onEnter={(time) => put(day * DAY + time)}
      />
    </span>
  );
}
