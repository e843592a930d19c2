import type { Standing, StressResult } from "#experiments/stress/stress-test.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { inOne, money, percent, plain } from "#ui/format/figure.ts";
import { useWorkbook } from "#ui/parts/workbook-context.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { changesOf, MOST_PINS, withPin } from "#ui/state/workbook.ts";
import { filled } from "#ui/text/filled.ts";
import { useWords } from "#ui/text/use-words.ts";
import { risksEn } from "./text-en.ts";
import { risksZh } from "./text-zh.ts";
import { useRisksWords } from "./words.ts";

/** Mishaps beside the plan, each one press away from being held against it. */
export function StressTable(props: {
  experiment: Experiment;
  scenario: Scenario;
  result: StressResult;
}) {
  const { experiment, scenario, result } = props;
  const { text, language, say } = useRisksWords();
  const { target } = scenario.platform;
  const { columns } = text;
  const gapText = ({ rate }: Standing): string => {
    const points = plain(language, Math.abs(rate - target) * 100, 1);
    return filled(rate >= target ? text.gapAbove : text.gapBelow, { points });
  };
  const cells = (standing: Standing) => (
    <>
      <td data-label={columns.rate}>{percent(language, standing.rate)}</td>
      <td data-label={columns.gap} className={standing.rate >= target ? "gain" : "loss"}>
        {gapText(standing)}
      </td>
      <td data-label={columns.reached}>{plain(language, standing.reached * 100)}</td>
    </>
  );
  return (
    <section className="risks-part" aria-labelledby="risks-stress">
      <h2 id="risks-stress">{text.stress}</h2>
      <p className="quiet">
        {filled(text.stressLead, {
          days: plain(language, result.days),
          target: percent(language, target, 0),
        })}
      </p>
      <table className="stress">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.lost}</th>
            <th scope="col">{columns.rate}</th>
            <th scope="col">{columns.gap}</th>
            <th scope="col">{columns.reached}</th>
            <th scope="col">{columns.plan}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="own">
            <th scope="row">{text.none}</th>
            <td data-label={columns.lost}>{inOne(money(language, result.base.lostSales))}</td>
            {cells(result.base)}
            <td>–</td>
          </tr>
          {result.stressed.map(({ stress, scenario: plan, standing, lost }) => (
            <tr key={stress.id} data-stress={stress.id}>
              <th scope="row">
                {say(stress.label)}
                <small>{say(stress.about)}</small>
              </th>
              <td data-label={columns.lost}>
                {inOne(money(language, standing.lostSales))}
                <small className={lost.mean > 0 ? "loss" : "gain"}>
                  {lost.toldApart
                    ? filled(lost.mean > 0 ? text.more : text.less, {
                        yuan: inOne(money(language, Math.abs(lost.mean))),
                      })
                    : text.chance}
                </small>
              </td>
              {cells(standing)}
              <td className="stress-take">
                <Take
                  plan={plan}
                  onOpen={() =>
                    experiment.edit(
                      { type: "changed", change: () => plan },
                      {
                        zh: filled(risksZh.opened, { label: stress.label.zh }),
                        en: filled(risksEn.opened, { label: stress.label.en }),
                      },
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Holds a plan against the base, or makes it the plan. */
function Take({ plan, onOpen }: { plan: Scenario; onOpen: () => void }) {
  const { t } = useWords();
  const { text } = useRisksWords();
  const [workbook, store] = useWorkbook();
  const changes = JSON.stringify(changesOf(workbook.base, plan));
  const pinned = workbook.pins.find((pin) => JSON.stringify(pin.changes) === changes);
  const isFull = workbook.pins.length >= MOST_PINS;
  return (
    <>
      {pinned === undefined ? (
        <button
          type="button"
          className="quiet-button"
          disabled={isFull || changes === "[]"}
          onClick={() => store.change((now) => withPin(now, plan))}
        >
          {t(isFull ? "roster.pinFull" : "pin.pin")}
        </button>
      ) : (
        <a href={screenAddress("compare")}>{t("pin.pinned", { id: pinned.id })}</a>
      )}
      <button type="button" className="quiet-button" onClick={onOpen}>
        {text.open}
      </button>
    </>
  );
}
