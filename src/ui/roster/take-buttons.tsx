import type { RosterFigures } from "#experiments/staffing/judged.ts";
import { withShifts } from "#experiments/staffing/shifts.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { useWorkbook } from "#ui/parts/workbook-context.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { changesOf, MOST_PINS, withPin } from "#ui/state/workbook.ts";
import { useWords } from "#ui/text/use-words.ts";

/** Takes a roster into the plan as one step, or pins it for comparison. */
export function TakeButtons(props: {
  experiment: Experiment;
  /** The plan as it stands. */
  scenario: Scenario;
  figures: RosterFigures;
}) {
  const { experiment, scenario, figures } = props;
  const { shifts, paidHours } = figures;
  const { t } = useWords();
  const [workbook, store] = useWorkbook();
  const taken = withShifts(scenario, shifts);
  const isTaken = changesOf(scenario, taken).length === 0;
  const text = JSON.stringify(changesOf(workbook.base, taken));
  const pinned = workbook.pins.find((pin) => JSON.stringify(pin.changes) === text);
  const isFull = workbook.pins.length >= MOST_PINS;
  const take = () => {
    const hours = { zh: plain("zh", paidHours, 1), en: plain("en", paidHours, 1) };
    experiment.edit(
      { type: "changed", change: (now) => withShifts(now, shifts) },
      {
        zh: `换成找到的排班（${hours.zh} 人时）`,
        en: `The roster that was found (${hours.en} agent-hours)`,
      },
    );
  };
  return (
    <p className="roster-take">
      <button type="button" className="strong-button" disabled={isTaken} onClick={take}>
        {t(isTaken ? "roster.taken" : "roster.take")}
      </button>
      {pinned === undefined ? (
        <button
          type="button"
          className="quiet-button"
          disabled={isFull || text === "[]"}
          onClick={() => store.change((now) => withPin(now, taken))}
        >
          {t(isFull ? "roster.pinFull" : "roster.pin")}
        </button>
      ) : (
        <>
          <output>{t("roster.pinned", { id: pinned.id })}</output>
          <a href={screenAddress("compare")}>{t("roster.openCompare")}</a>
        </>
      )}
    </p>
  );
}
