import { Collapse, Drawer, Input } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { setElsewhere } from "#scenario/form-elsewhere.ts";
import { formOf } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { inOne, money, percent } from "#ui/format/figure.ts";
import { ids } from "#ui/home/outcome-ids.ts";
import { AntdLook } from "#ui/parts/antd-look.tsx";
import { useMatch } from "#ui/parts/use-match.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import { chipsOf } from "#ui/plan/change-text.ts";
import type { Text } from "#units/text.ts";
import { changedSections, changesElsewhere, isChangedRow, thingsChanged } from "./changed.ts";
import { countOf, searched, sectionsOf, type Section } from "./search.ts";
import { SectionRows } from "./section-rows.tsx";
import "#ui/styles/assumptions.css";

/** Changes made elsewhere that are told one by one. */
const MOST_CHANGES = 12;

/** Everything the plan assumes, in groups: each figure with its grade, its range and what it would do. */
export function AssumptionsDrawer(props: { experiment: Experiment; onClose: () => void }) {
  return (
    <AntdLook>
      <Assumptions {...props} />
    </AntdLook>
  );
}

function Assumptions({ experiment, onClose }: { experiment: Experiment; onClose: () => void }) {
  const { t, language, say } = useWords();
  const state = useExperiment(experiment);
  const plan = state.history.present;
  const scenario = scenarioOf(plan);
  const isNarrow = useMatch("(max-width: 640px)");
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState<readonly string[]>([]);
  const all = useMemo(() => sectionsOf(formOf(scenario)), [scenario]);
  // Which sections are found and whether they are open must change at once: open and not yet sifted, all fields would be drawn.
  const sought = useDeferredValue(typed);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const origin = plan.origin.scenario;
  const changed = useMemo(() => changedSections(all, origin, scenario), [all, origin, scenario]);
  const elsewhere = useMemo(() => changesElsewhere(all, origin, scenario), [all, origin, scenario]);
  const { came, went } = useMemo(() => thingsChanged(origin, scenario), [origin, scenario]);
  const count =
    changed.reduce((sum, { rows }) => sum + rows.length, 0) +
    elsewhere.length +
    came.length +
    went.length;
  // What is put back one by one ends with all there is, not with nothing.
  const isFiltered = onlyChanged && count > 0;
  const found = useMemo(
    () => searched(isFiltered ? changed : all, sought),
    [all, changed, isFiltered, sought],
  );
  const isSought = sought.trim() !== "" || isFiltered;
  const listed = (names: readonly Text[]) => names.map(say).join(language === "zh" ? "、" : ", ");
  const shownKeys = isSought ? found.map(({ key }) => key) : open;
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
      <button
        type="button"
        className="quiet-button assumptions-changed"
        aria-pressed={isFiltered}
        disabled={count === 0}
        onClick={() => setOnlyChanged(!isFiltered)}
      >
        {count === 0 ? t("assumptions.asOpened") : t("assumptions.onlyChanged", { count })}
      </button>
      {isFiltered && came.length > 0 ? (
        <p className="assumptions-about">{t("assumptions.came", { names: listed(came) })}</p>
      ) : null}
      {isFiltered && went.length > 0 ? (
        <p className="assumptions-about">{t("assumptions.went", { names: listed(went) })}</p>
      ) : null}
      {isFiltered && elsewhere.length > 0 ? (
        <p className="assumptions-about">
          {t("assumptions.changedElsewhere", {
            changes: chipsOf(origin, scenario, elsewhere, language, MOST_CHANGES)
              .chips.map(({ text }) => text)
              .join(language === "zh" ? "；" : "; "),
          })}
        </p>
      ) : null}
      {found.length === 0 && sought.trim() !== "" ? (
        <p className="assumptions-none">{t("assumptions.notFound")}</p>
      ) : null}
      <Collapse
        ghost
        destroyOnHidden
        activeKey={[...shownKeys]}
        onChange={(keys) => setOpen(Array.isArray(keys) ? keys : [keys])}
        items={found.map((section) => ({
          key: section.key,
          label: <SectionName section={section} origin={origin} scenario={scenario} />,
          children: (
            <SectionRows
              section={section}
              experiment={experiment}
              scenario={scenario}
              origin={origin}
              isSought={isSought}
              isIdle={state.work.status === "idle" && state.isCurrent}
            />
          ),
        }))}
      />
      {isSought ? null : (
        <section className="assumptions-elsewhere" aria-label={t("assumptions.elsewhere")}>
          <h3>{t("assumptions.elsewhere")}</h3>
          <ul>
            {setElsewhere.map(({ by, text }) => (
              <li key={by}>{say(text)}</li>
            ))}
          </ul>
        </section>
      )}
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

function SectionName(props: { section: Section; origin: Scenario; scenario: Scenario }) {
  const { section, origin, scenario } = props;
  const { t, say } = useWords();
  const fields = section.rows.filter(({ type }) => type === "field").length;
  const switches = section.rows.filter(({ type }) => type === "switch").length;
  const changed = section.rows.filter((row) => isChangedRow(row, origin, scenario)).length;
  const isOff = fields === 0 && section.part.isOptional;
  return (
    <span className="assumptions-section">
      {say(section.part.name)}
      <small className={changed > 0 ? "changed" : undefined}>
        {section.group === undefined ? null : `${say(section.group)} · `}
        {changed > 0
          ? t("assumptions.changed", { count: changed })
          : isOff
            ? t("assumptions.off")
            : fields > 0
              ? t("assumptions.fields", { count: fields })
              : switches > 0
                ? t("assumptions.choices", { count: switches })
                : null}
      </small>
    </span>
  );
}
