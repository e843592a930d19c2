import type { ReactNode } from "react";
import { plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { useExplain } from "#ui/parts/explain-context.ts";
import { Stepper } from "#ui/parts/stepper.tsx";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { type Plan, scenarioOf } from "#ui/state/plan.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { toSeconds } from "#units/clock.ts";
import { BlockFields } from "./block-fields.tsx";
import {
  type Columns,
  columnsAt,
  columnsReset,
  isChanged,
  plannedIn,
  scaledColumns,
  spanOf,
} from "./column-edits.ts";
import { nextBlockName, withBlockAdded } from "./demand-blocks.ts";
import { momentsOf } from "./demand-moments.ts";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { MomentFields } from "./moment-fields.tsx";
import { withoutShift, withShiftCopied, withShiftCount } from "./shift-edits.ts";
import { shiftCountLabel } from "./shift-labels.ts";
import { typedNumber } from "./typed.ts";

/** What is picked on the day, to be changed by button and by number: every drag has its click. */
export function SelectionStrip(props: {
  /** Id of the outcome that counts contacts. */
  outcome: string;
  /** Contacts drawn for each one planned in a column. */
  drawnPer: (column: number) => number;
}) {
  const { t } = useWords();
  const { experiment, selection, select } = useEditing();
  const plan = usePlan(experiment);
  if (selection === undefined) return null;
  let fields: ReactNode;
  switch (selection.kind) {
    case "columns":
      fields = (
        <ColumnFields
          plan={plan}
          columns={selection}
          outcome={props.outcome}
          drawnPer={props.drawnPer(selection.last)}
        />
      );
      break;
    case "block":
      fields = <BlockFields scenario={scenarioOf(plan)} index={selection.index} />;
      break;
    case "moment": {
      const moment = momentsOf(scenarioOf(plan)).find(
        ({ kind, at }) => kind === selection.of && at === selection.at,
      );
      fields = moment === undefined ? null : <MomentFields moment={moment} />;
      break;
    }
    case "shift":
      fields = <ShiftFields plan={plan} index={selection.index} />;
      break;
  }
  return (
    <div className="selection-strip">
      {fields}
      <button
        type="button"
        className="strip-close"
        aria-label={t("edit.clear")}
        onClick={() => select(undefined)}
      >
        ×
      </button>
    </div>
  );
}

function ColumnFields(props: { plan: Plan; columns: Columns; outcome: string; drawnPer: number }) {
  const { plan, columns, outcome, drawnPer } = props;
  const explain = useExplain();
  const { t, language } = useWords();
  const { select, apply } = useEditing();
  const scenario = scenarioOf(plan);
  const span = spanOf(scenario, columns);
  const scale = (factor: number) => {
    const edit = scaledColumns(scenario, columns, factor, drawnPer);
    apply(edit.change, edit.label);
  };
  return (
    <>
      <b>{spanClock(span)}</b>
      <button
        type="button"
        className="number strip-word"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          const place = columns.first === columns.last ? { slot: columns.first } : {};
          explain({ outcome, anchor: currentTarget, ...place });
        }}
      >
        {t("edit.contacts")}
      </button>
      <Stepper
        less={t("edit.less")}
        more={t("edit.more")}
        onLess={() => scale(0.9)}
        onMore={() => scale(1.1)}
      >
        <TypedField
          label={t("edit.contactsExact", { span: spanClock(span) })}
          value={plain(language, plannedIn(scenario, columns) * drawnPer, 0)}
          read={typedNumber}
          hint={t("edit.wrongNumber", { min: 0, max: plain(language, 1e6) })}
          inputMode="decimal"
          width={5}
          onEnter={(typed) => {
            const edit = columnsAt(scenario, columns, typed / drawnPer, drawnPer);
            apply(edit.change, edit.label);
          }}
        />
      </Stepper>
      {isChanged(scenario, plan.origin.scenario, columns) ? (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            const edit = columnsReset(scenario, plan.origin.scenario, columns);
            apply(edit.change, edit.label);
          }}
        >
          ↺ {t("edit.resetBars")}
        </button>
      ) : null}
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          const name = nextBlockName(scenario);
          select({ kind: "block", index: scenario.demand.blocks.length });
          apply((so) => withBlockAdded(so, span, name), stepLabel("blockAdded", { name }));
        }}
      >
        + {t("edit.addBlock")}
      </button>
    </>
  );
}

function ShiftFields({ plan, index }: { plan: Plan; index: number }) {
  const { t, say } = useWords();
  const { select, apply } = useEditing();
  const scenario = scenarioOf(plan);
  const shift = scenario.staff.shifts[index];
  if (shift === undefined) return null;
  const name = say(shift.name);
  const setCount = (count: number) =>
    apply(
      (so) => withShiftCount(so, index, count),
      shiftCountLabel(withShiftCount(scenario, index, count), index),
    );
  return (
    <>
      <b>{name}</b>
      <span className="strip-word">
        {spanClock({ from: toSeconds(shift.from), until: toSeconds(shift.until) })}
      </span>
      <Stepper
        less={t("edit.fewer")}
        more={t("edit.another")}
        onLess={() => setCount(shift.count - 1)}
        onMore={() => setCount(shift.count + 1)}
      >
        <TypedField
          label={t("edit.shiftCount")}
          value={String(shift.count)}
          read={typedNumber}
          hint={t("edit.wrongNumber", { min: 0, max: 999 })}
          inputMode="decimal"
          width={3}
          onEnter={setCount}
        />
      </Stepper>
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          select({ kind: "shift", index: index + 1 });
          apply((so) => withShiftCopied(so, index), stepLabel("shiftCopied", { name: shift.name }));
        }}
      >
        {t("edit.copy")}
      </button>
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          select(undefined);
          apply((so) => withoutShift(so, index), stepLabel("shiftRemoved", { name: shift.name }));
        }}
      >
        {t("edit.remove")}
      </button>
    </>
  );
}
