import { useContext, useEffect, useMemo, useState } from "react";
import { withAfterSales, withoutAfterSales } from "#scenario/after-sales-switch.ts";
import type { Checked } from "#scenario/checked.ts";
import type { FormField, FormPart } from "#scenario/form-fields.ts";
import { lawOfPairs } from "#scenario/form-rows.ts";
import { ofOtherKind } from "#scenario/other-kind.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { starterFor, withValue } from "#scenario/with-value.ts";
import { RunnerContext } from "#ui/parts/runner-context.ts";
import { loadExamples } from "#ui/state/examples.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { isChangedRow, originAt } from "./changed.ts";
import { FieldRow } from "./field-row.tsx";
import { fieldName, valueText } from "./field-text.ts";
import { FoldedRows } from "./folded-rows.tsx";
import { foldedOf } from "./folds.ts";
import { ListRow } from "./list-row.tsx";
import { PartRow } from "./part-row.tsx";
import type { Row, Section } from "./search.ts";
import { StaffTypes } from "./staff-types.tsx";
import { ThingTools } from "./thing-tools.tsx";
import { useSwings } from "./use-swings.ts";

const STAFF = "staff.types";

/** Everything of one section: its figures in folds where they are many, its switches and lists, what adds to it. */
export function SectionRows(props: {
  section: Section;
  experiment: Experiment;
  scenario: Scenario;
  origin: Scenario;
  isIdle: boolean;
  /** What was looked for stands open. */
  isSought: boolean;
}) {
  const { section, experiment, scenario, origin, isSought } = props;
  const { say } = useWords();
  const runner = useContext(RunnerContext);
  const [problems, setProblems] = useState<{ address: string; texts: readonly Text[] }>();
  const [examples, setExamples] = useState<readonly Scenario[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const folded = useMemo(() => foldedOf(section), [section]);
  const fields = useMemo(() => {
    const seen = folded.folds.flatMap(({ key, rows }) => (isSought || open.has(key) ? rows : []));
    return [...folded.lead, ...seen].flatMap((row) => (row.type === "field" ? [row.field] : []));
  }, [folded, open, isSought]);
  const effects = useSwings(runner, scenario, fields, props.isIdle);
  const needsExamples =
    section.key === "staff" || section.rows.some(({ type }) => type !== "field");
  useEffect(() => {
    if (!needsExamples) return;
    let isGone = false;
    void loadExamples().then((loaded) => {
      if (!isGone) setExamples([...loaded.values()]);
    });
    return () => {
      isGone = true;
    };
  }, [needsExamples]);
  const scale = Math.max(
    0,
    ...fields.flatMap(({ address }) => {
      const effect = effects.get(address);
      return effect === undefined ? [] : [Math.abs(effect.low), Math.abs(effect.high)];
    }),
  );

  const take = (checked: Checked<Scenario>, address: string, label: Text) => {
    setProblems(checked.ok ? undefined : { address, texts: checked.problems });
    if (checked.ok) experiment.edit({ type: "changed", change: () => checked.value }, label);
  };
  const change = (path: FormField["path"], address: string, value: unknown, label: Text) => {
    const checked = withValue(scenario, path, value);
    // What may be left out need not be allowed to be null.
    const left = checked.ok || value !== null ? checked : withValue(scenario, path, undefined);
    take(left.ok ? left : checked, address, label);
  };
  const enter = (field: FormField, within: readonly FormPart[], value: unknown) => {
    const label = (which: "zh" | "en") =>
      `${fieldName(field, within, which)} ${valueText(field, value, which)}`;
    change(placeOf(field), field.address, entered(scenario, field, value), {
      zh: label("zh"),
      en: label("en"),
    });
  };
  const reset = (field: FormField, within: readonly FormPart[]) => {
    const path = placeOf(field);
    change(path, field.address, originAt(origin, scenario, path), {
      zh: `恢复${fieldName(field, within, "zh")}`,
      en: `Put back: ${fieldName(field, within, "en")}`,
    });
  };
  const turn = (part: FormPart, isOn: boolean) => {
    const { name, path, address } = part;
    const on = { zh: `启用${name.zh}`, en: `${name.en} on` };
    const off = { zh: `关闭${name.zh}`, en: `${name.en} off` };
    if (address === "afterSales") {
      const like = afterSalesExample([origin, ...examples]);
      if (!isOn) take(withoutAfterSales(scenario, origin), address, off);
      else if (like !== undefined) take(withAfterSales(scenario, like), address, on);
      return;
    }
    if (!isOn) {
      const empty = originAt(origin, scenario, path) === undefined ? undefined : null;
      const checked = withValue(scenario, path, empty);
      const value = checked.ok ? empty : empty === null ? undefined : null;
      change(path, address, value, off);
      return;
    }
    const starter = starterFor(scenario, path, [origin, ...examples]);
    if (starter === undefined) {
      change(path, address, {}, on);
      return;
    }
    const sourced = { ...scenario, sources: { ...scenario.sources, ...starter.sources } };
    take(withValue(sourced, path, starter.value), address, on);
  };
  const problemsAt = (address: string) => (problems?.address === address ? problems.texts : []);

  const drawn = (row: Row) => {
    const isChanged = isChangedRow(row, origin, scenario);
    if (row.type === "field") {
      const { field, within } = row;
      const before = originAt(origin, scenario, field.path);
      return (
        <FieldRow
          key={field.address}
          field={field}
          within={within}
          problems={problemsAt(field.address)}
          origin={before}
          isChanged={isChanged}
          effect={effects.get(field.address)}
          scale={scale}
          onEnter={(value) => enter(field, within, value)}
          onReset={() => reset(field, within)}
        />
      );
    }
    const { part, within } = row;
    if (row.type === "list")
      return (
        <ListRow
          key={`+${part.address}`}
          part={part}
          within={within}
          scenario={scenario}
          examples={examples}
          problems={problemsAt(`+${part.address}`)}
          onTake={(checked, label) => take(checked, `+${part.address}`, label)}
        />
      );
    const canStart =
      part.isPresent ||
      starterFor(scenario, part.path, [origin, ...examples]) !== undefined ||
      withValue(scenario, part.path, {}).ok;
    return canStart ? (
      <PartRow
        key={part.address}
        part={part}
        within={within}
        isWhole={part === section.part}
        isChanged={isChanged}
        problems={problemsAt(part.address)}
        onTurn={(isOn) => turn(part, isOn)}
      />
    ) : null;
  };
  const { about, path } = section.part;
  return (
    <>
      {about === undefined || typeof path.at(-1) === "number" ? null : (
        <p className="assumptions-about">{say(about)}</p>
      )}
      <ThingTools
        path={path}
        scenario={scenario}
        problems={problemsAt(section.key)}
        onTake={(checked, label) => take(checked, section.key, label)}
      />
      {folded.lead.map(drawn)}
      {folded.folds.map((fold) => (
        <FoldedRows
          key={fold.key}
          fold={fold}
          changed={fold.rows.filter((row) => isChangedRow(row, origin, scenario)).length}
          isOpen={isSought || open.has(fold.key)}
          onOpen={(isOpen) =>
            setOpen((before) => {
              const after = new Set(before);
              if (isOpen) after.add(fold.key);
              else after.delete(fold.key);
              return after;
            })
          }
        >
          {fold.rows.map(drawn)}
        </FoldedRows>
      ))}
      {folded.tail.map(drawn)}
      <StaffTypes
        section={section.key}
        scenario={scenario}
        examples={examples}
        problems={problemsAt(STAFF)}
        onTake={(checked, label) => take(checked, STAFF, label)}
      />
    </>
  );
}

/** The example whose after-sales part is a beginning: one that chases by tool takes nobody's time. */
const afterSalesExample = (all: readonly Scenario[]): Scenario | undefined => {
  const having = all.filter(({ afterSales }) => afterSales !== undefined);
  return having.find(({ afterSales }) => afterSales?.unpaid?.chase?.by === "tool") ?? having[0];
};

/** What a field changes: kinds and pairs of numbers are about the part around them. */
const placeOf = ({ control, path }: FormField): FormField["path"] =>
  control.kind === "part-kind" || control.kind === "pairs" ? path.slice(0, -1) : path;

/** The value of that place once a value is entered in the field. */
function entered(scenario: Scenario, field: FormField, value: unknown): unknown {
  const { control } = field;
  if (control.kind === "part-kind") return ofOtherKind(scenario, placeOf(field), String(value));
  return control.kind === "pairs" ? lawOfPairs(control.law, value) : value;
}
