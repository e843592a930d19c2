import { Collapse, Drawer, Input, Switch } from "antd";
import { useContext, useDeferredValue, useEffect, useMemo, useState } from "react";
import { valueAt } from "#scenario/described.ts";
import { type FormField, formOf, type FormPart } from "#scenario/form-fields.ts";
import { lawOfKind } from "#scenario/law.ts";
import type { Distribution } from "#scenario/distribution.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withAfterSales, withoutAfterSales } from "#scenario/after-sales-switch.ts";
import type { Checked } from "#scenario/checked.ts";
import { starterFor, withValue } from "#scenario/with-value.ts";
import { inOne, money, percent } from "#ui/format/figure.ts";
import { ids } from "#ui/home/outcome-ids.ts";
import { AntdLook } from "#ui/parts/antd-look.tsx";
import { RunnerContext } from "#ui/parts/runner-context.ts";
import { useMatch } from "#ui/parts/use-match.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { loadExamples } from "#ui/state/examples.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { FieldRow } from "./field-row.tsx";
import { fieldName, valueText } from "./field-text.ts";
import { countOf, searched, sectionsOf, type Section } from "./search.ts";
import { StaffTypes } from "./staff-types.tsx";
import { ThingTools } from "./thing-tools.tsx";
import { useSwings } from "./use-swings.ts";
import "#ui/styles/assumptions.css";

/** Everything the plan assumes, in groups: each figure with its grade, its range and what it would do. */
export function AssumptionsDrawer(props: { experiment: Experiment; onClose: () => void }) {
  return (
    <AntdLook>
      <Assumptions {...props} />
    </AntdLook>
  );
}

function Assumptions({ experiment, onClose }: { experiment: Experiment; onClose: () => void }) {
  const { t } = useWords();
  const state = useExperiment(experiment);
  const plan = state.history.present;
  const scenario = scenarioOf(plan);
  const isNarrow = useMatch("(max-width: 640px)");
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState<readonly string[]>([]);
  const all = useMemo(() => sectionsOf(formOf(scenario)), [scenario]);
  // Which sections are found and whether they are open must change at once: open and not yet sifted, all fields would be drawn.
  const sought = useDeferredValue(typed);
  const found = useMemo(() => searched(all, sought), [all, sought]);
  const isSearching = sought.trim() !== "";
  const shownKeys = isSearching ? found.map(({ key }) => key) : open;
  return (
    <Drawer
      open
      mask={false}
      size={isNarrow ? "100%" : 520}
      title={t("assumptions.heading", { count: countOf(all) })}
      rootClassName="assumptions"
      closable={{ "aria-label": t("assumptions.close") }}
      onClose={onClose}
      keyboard
    >
      <Headline state={state} />
      <Input
        type="search"
        allowClear
        aria-label={t("assumptions.search")}
        placeholder={t("assumptions.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length === 0 ? <p className="assumptions-none">{t("assumptions.notFound")}</p> : null}
      <Collapse
        ghost
        destroyOnHidden
        activeKey={[...shownKeys]}
        onChange={(keys) => setOpen(Array.isArray(keys) ? keys : [keys])}
        items={found.map((section) => ({
          key: section.key,
          label: <SectionName section={section} origin={plan.origin.scenario} />,
          children: (
            <SectionRows
              section={section}
              experiment={experiment}
              scenario={scenario}
              origin={plan.origin.scenario}
              isIdle={state.work.status === "idle" && state.isCurrent}
            />
          ),
        }))}
      />
    </Drawer>
  );
}

/** The two figures of the verdict, so that a change is seen without leaving the drawer. */
function Headline({ state: { shown, isCurrent } }: { state: HomeState }) {
  const { t, language } = useWords();
  if (shown === undefined) return null;
  const { outcomes } = shown.study;
  const lost = outcomes["lost-sales"]?.mean ?? Number.NaN;
  const missed = outcomes[ids.missed]?.mean ?? Number.NaN;
  return (
    <p className={`assumptions-headline ${isCurrent ? "" : "stale"}`}>
      {t("assumptions.headline", {
        lost: inOne(money(language, lost)),
        missed: percent(language, missed),
      })}
    </p>
  );
}

function SectionName({ section, origin }: { section: Section; origin: Scenario }) {
  const { t, say } = useWords();
  const fields = section.rows.flatMap((row) => (row.type === "field" ? [row.field] : []));
  const changed = fields.filter((field) => isChanged(field, origin)).length;
  return (
    <span className="assumptions-section">
      {say(section.part.name)}
      <small>
        {section.group === undefined ? null : `${say(section.group)} · `}
        {fields.length === 0
          ? t(section.part.isOptional ? "assumptions.off" : "assumptions.choices", {
              count: section.rows.length,
            })
          : changed === 0
            ? t("assumptions.fields", { count: fields.length })
            : t("assumptions.changed", { count: changed })}
      </small>
    </span>
  );
}

const isChanged = (field: FormField, origin: Scenario): boolean =>
  JSON.stringify(valueAt(origin, field.path)) !== JSON.stringify(field.value);

function SectionRows(props: {
  section: Section;
  experiment: Experiment;
  scenario: Scenario;
  origin: Scenario;
  isIdle: boolean;
}) {
  const { section, experiment, scenario, origin } = props;
  const { t, say } = useWords();
  const runner = useContext(RunnerContext);
  const [problems, setProblems] = useState<{ address: string; texts: readonly Text[] }>();
  const [examples, setExamples] = useState<readonly Scenario[]>([]);
  const fields = useMemo(
    () => section.rows.flatMap((row) => (row.type === "field" ? [row.field] : [])),
    [section],
  );
  const effects = useSwings(runner, scenario, fields, props.isIdle);
  const hasSwitch = section.key === "staff" || section.rows.some(({ type }) => type === "switch");
  useEffect(() => {
    if (!hasSwitch) return;
    let isGone = false;
    void loadExamples().then((loaded) => {
      if (!isGone) setExamples([...loaded.values()]);
    });
    return () => {
      isGone = true;
    };
  }, [hasSwitch]);
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
    const { address } = field;
    const label = (which: "zh" | "en") =>
      `${fieldName(field, within, which)} ${valueText(field, value, which)}`;
    const [path, next] =
      field.control.kind === "law" && typeof value === "string"
        ? [field.path.slice(0, -1), lawAs(scenario, field.path.slice(0, -1), value)]
        : [field.path, value];
    change(path, address, next, { zh: label("zh"), en: label("en") });
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
      const empty = valueAt(origin, path) === undefined ? undefined : null;
      const checked = withValue(scenario, path, empty);
      const value = checked.ok ? empty : empty === null ? undefined : null;
      change(path, address, value, off);
      return;
    }
    const starter = starterFor(scenario, path, [origin, ...examples]);
    if (starter === undefined) return;
    const sourced = { ...scenario, sources: { ...scenario.sources, ...starter.sources } };
    take(withValue(sourced, path, starter.value), address, on);
  };
  const problemsAt = (address: string) => (problems?.address === address ? problems.texts : []);
  return (
    <>
      {section.part.about === undefined || typeof section.part.path.at(-1) === "number" ? null : (
        <p className="assumptions-about">{say(section.part.about)}</p>
      )}
      <ThingTools
        path={section.part.path}
        scenario={scenario}
        problems={problemsAt(section.key)}
        onTake={(checked, label) => take(checked, section.key, label)}
      />
      {section.rows.map((row) => {
        if (row.type === "field") {
          const { field, within } = row;
          return (
            <FieldRow
              key={field.address}
              field={field}
              within={within}
              problems={problemsAt(field.address)}
              origin={valueAt(origin, field.path)}
              isChanged={isChanged(field, origin)}
              effect={effects.get(field.address)}
              scale={scale}
              onEnter={(value) => enter(field, within, value)}
            />
          );
        }
        const { part, within } = row;
        const canStart =
          part.isPresent || starterFor(scenario, part.path, [origin, ...examples]) !== undefined;
        if (!canStart) return null;
        const name = [...within, part].map((one) => say(one.name)).join(" · ");
        return (
          <div key={part.address} className="assumption assumption-part">
            <div className="assumption-line">
              <span className="assumption-name">{name}</span>
              <span />
              <Switch
                aria-label={t("assumptions.use", { name })}
                checked={part.isPresent}
                onChange={(isOn) => turn(part, isOn)}
              />
              <span />
            </div>
            {part.about === undefined || part === section.part ? null : (
              <p className="assumptions-about">{say(part.about)}</p>
            )}
            {problemsAt(part.address).map((problem) => (
              <p key={problem.en} className="assumption-problem" role="alert">
                {say(problem)}
              </p>
            ))}
          </div>
        );
      })}
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

const STAFF = "staff.types";

/** The example whose after-sales part is a beginning: one that chases by tool takes nobody's time. */
const afterSalesExample = (all: readonly Scenario[]): Scenario | undefined => {
  const having = all.filter(({ afterSales }) => afterSales !== undefined);
  return having.find(({ afterSales }) => afterSales?.unpaid?.chase?.by === "tool") ?? having[0];
};

/** The law at a path as another kind with the same mean. */
function lawAs(scenario: Scenario, path: FormField["path"], kind: string): Distribution {
  // The form offers the kinds of a law only where the value is one.
  const law = valueAt(scenario, path) as Distribution;
  return lawOfKind(law, kind as Distribution["kind"]);
}
