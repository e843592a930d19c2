import type { Take } from "#experiments/film/make-film.ts";
import { spanInWords } from "#ui/format/time.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { filled } from "#ui/text/filled.ts";
import type { Side } from "./sides.ts";
import type { DayKind } from "./verdict.tsx";
import { useReplayWords, yuan } from "./words.ts";

const kinds: readonly DayKind[] = ["typical", "bad", "good"];

/** Which day, which half hour, and against which plan. */
export function Choosers(props: {
  kind: DayKind;
  onKind: (kind: DayKind) => void;
  take: Take | undefined;
  onSlot: (slot: number) => void;
  own: readonly Side[];
  extra: readonly Side[];
  /** Id of the other plan; empty where there is none. */
  other: string;
  onOther: (id: string) => void;
}) {
  const { take } = props;
  const { text, language, say, isSeveral } = useReplayWords();
  const options = (sides: readonly Side[]) =>
    sides.map(({ id, letter, name }) => (
      <option key={id} value={id}>
        {letter} · {say(name)}
      </option>
    ));
  return (
    <div className="replay-choosers">
      <Choice
        name="replay-day"
        legend={text.kindLegend}
        value={props.kind}
        options={kinds.map((value) => ({
          value,
          label: text.kinds[value],
          face: text.kinds[value],
        }))}
        onChoose={props.onKind}
      />
      {take === undefined ? null : (
        <label>
          {text.slotLegend}
          <select
            value={take.slot}
            onChange={(event) => props.onSlot(Number(event.currentTarget.value))}
          >
            {take.lostBySlot.map((lost, slot) => {
              const from = take.slots.from + slot * take.slots.width;
              const span = spanInWords(
                language,
                { from, until: from + take.slots.width },
                isSeveral,
              );
              return (
                <option key={from} value={slot}>
                  {filled(text.slotOption, { span, lost: yuan(language, lost) })}
                </option>
              );
            })}
          </select>
        </label>
      )}
      <label>
        {text.planB}
        <select value={props.other} onChange={(event) => props.onOther(event.currentTarget.value)}>
          <option value="">{text.none}</option>
          {props.own.length === 0 ? null : (
            <optgroup label={text.plans}>{options(props.own)}</optgroup>
          )}
          {props.extra.length === 0 ? null : (
            <optgroup label={text.tryOuts}>{options(props.extra)}</optgroup>
          )}
        </select>
      </label>
    </div>
  );
}
