import type { Scenario } from "#scenario/scenario.ts";
import { Stepper } from "#ui/parts/stepper.tsx";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { useWords } from "#ui/text/use-words.ts";
import { toSeconds } from "#units/clock.ts";
import { clockOf } from "./break-room.ts";
import { isSame, useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { HALF_HOUR } from "./planned-contacts.ts";
import { ShiftPauses } from "./shift-pauses.tsx";
import {
  shiftTypes,
  withoutShift,
  withShiftCopied,
  withShiftCount,
  withShiftDay,
  withShiftEnds,
  withShiftName,
  withShiftType,
} from "./shift-edits.ts";
import { shiftCountLabel, shiftMovedLabel } from "./shift-labels.ts";
import { typedClock, typedNumber } from "./typed.ts";

/** One shift with all its fields. */
export function ShiftRow(props: { scenario: Scenario; index: number; days: number }) {
  const { scenario, index, days } = props;
  const { t, say } = useWords();
  const { selection, select, apply } = useEditing();
  const shift = scenario.staff.shifts[index];
  if (shift === undefined) return null;
  const name = say(shift.name);
  const setCount = (count: number) => {
    const change = (so: Scenario) => withShiftCount(so, index, count);
    apply(change, shiftCountLabel(change(scenario), index));
  };
  const setEnds = (ends: { from?: number; until?: number }) => {
    const change = (so: Scenario) => withShiftEnds(so, index, ends);
    apply(change, shiftMovedLabel(change(scenario), index));
  };
  return (
    <fieldset
      className={isSame(selection, { kind: "shift", index }) ? "shift-row picked" : "shift-row"}
    >
      <legend className="unseen">{name}</legend>
      <TypedField
        label={t("edit.shiftName")}
        value={name}
        read={(typed) => (typed.trim() === "" ? undefined : typed)}
        hint={t("edit.shiftName")}
        className="name-field"
        onEnter={(typed) =>
          apply(
            (so) => withShiftName(so, index, typed),
            stepLabel("shiftNamed", { name: typed.trim() }),
          )
        }
      />
      <select
        aria-label={t("edit.shiftType")}
        value={shift.type}
        onChange={(event) => {
          const id = event.currentTarget.value;
          const type = scenario.staff.types.find((one) => one.id === id)?.name ?? id;
          apply(
            (so) => withShiftType(so, index, id),
            stepLabel("shiftType", { name: shift.name, type }),
          );
        }}
      >
        {shiftTypes(scenario).map((type) => (
          <option key={type.id} value={type.id}>
            {say(type.name)}
          </option>
        ))}
      </select>
      <Stepper
        name={t("edit.shiftCount")}
        less={`${name}: ${t("edit.fewer")}`}
        more={`${name}: ${t("edit.another")}`}
        onLess={() => setCount(shift.count - 1)}
        onMore={() => setCount(shift.count + 1)}
      >
        <TypedField
          label={`${name} ${t("edit.shiftCount")}`}
          value={String(shift.count)}
          read={typedNumber}
          hint={t("edit.wrongNumber", { min: 0, max: 999 })}
          inputMode="decimal"
          width={3}
          onEnter={setCount}
        />
      </Stepper>
      {(["from", "until"] as const).map((end) => {
        const at = toSeconds(shift[end]);
        const label = end === "from" ? t("edit.shiftFrom") : t("edit.shiftUntil");
        return (
          <Stepper
            key={end}
            name={label}
            less={`${name} ${label}: ${t("edit.earlier", { minutes: 30 })}`}
            more={`${name} ${label}: ${t("edit.later", { minutes: 30 })}`}
            onLess={() => setEnds({ [end]: at - HALF_HOUR })}
            onMore={() => setEnds({ [end]: at + HALF_HOUR })}
          >
            <TypedField
              label={`${name} ${label}`}
              value={clockOf(at)}
              read={typedClock}
              hint={t("edit.wrongClock")}
              width={5}
              onEnter={(time) => setEnds({ [end]: time })}
            />
          </Stepper>
        );
      })}
      {days > 1 ? (
        <select
          aria-label={t("edit.shiftDays")}
          value={shift.days === undefined ? "" : shift.days.join(",")}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const day = value === "" ? undefined : Number(value);
            apply(
              (so) => withShiftDay(so, index, day),
              stepLabel("shiftDay", { name: shift.name }),
            );
          }}
        >
          <option value="">{t("edit.everyDay")}</option>
          {shift.days !== undefined && shift.days.length > 1 ? (
            <option value={shift.days.join(",")}>
              {t("edit.someDays", { days: shift.days.map((day) => day + 1).join(" ") })}
            </option>
          ) : null}
          {Array.from({ length: days }, (_, day) => (
            <option key={day} value={day}>
              {t("edit.dayNumber", { day: day + 1 })}
            </option>
          ))}
        </select>
      ) : null}
      <ShiftPauses scenario={scenario} index={index} />
      <span className="row-ends">
        <button
          type="button"
          className="quiet-button"
          aria-label={t("edit.copyNamed", { name })}
          onClick={() => {
            select({ kind: "shift", index: index + 1 });
            const label = stepLabel("shiftCopied", { name: shift.name });
            apply((so) => withShiftCopied(so, index), label);
          }}
        >
          {t("edit.copy")}
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label={t("edit.removeNamed", { name })}
          onClick={() => {
            select(undefined);
            const label = stepLabel("shiftRemoved", { name: shift.name });
            apply((so) => withoutShift(so, index), label);
          }}
        >
          {t("edit.remove")}
        </button>
      </span>
    </fieldset>
  );
}
