import type { Comparison } from "#experiments/compare.ts";
import type { Option } from "#experiments/lessons/lesson.ts";
import { outcomeById } from "#outcomes/index.ts";
import { useTrainWords, valueText } from "./words.ts";

/** What every setting does to a few figures, the base first; a star where a difference cannot be told from none. */
export function EffectsTable(props: {
  comparison: Comparison;
  options: readonly Option[];
  outcomes: readonly string[];
  /** What the base is called. */
  base: string;
}) {
  const { comparison, options } = props;
  const { text, language, say } = useTrainWords();
  const columns = props.outcomes.flatMap((id) => {
    const outcome = outcomeById(id);
    return outcome === undefined ? [] : [outcome];
  });
  return (
    <table className="effects">
      <caption className="unseen">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{props.base}</th>
          {columns.map(({ id, unit }) => (
            <td key={id}>
              <span>
                {valueText(language, comparison.base.outcomes[id]?.mean ?? Number.NaN, unit)}
              </span>
            </td>
          ))}
        </tr>
        {options.map((option, i) => {
          const other = comparison.others[i];
          return (
            <tr key={option.id}>
              <th scope="row">{say(option.label)}</th>
              {columns.map(({ id, unit }) => {
                const difference = other?.differences[id];
                const verdict = difference?.verdict;
                return (
                  <td
                    key={id}
                    className={verdict === "better" ? "gain" : verdict === "worse" ? "loss" : ""}
                  >
                    <span>
                      {valueText(language, other?.study.outcomes[id]?.mean ?? Number.NaN, unit)}
                    </span>
                    <small>{difference?.toldApart === true ? "" : ` ${text.notToldApart}`}</small>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
