import { lazy, Suspense, useCallback, useState } from "react";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import { limitShort, percent } from "#ui/format/figure.ts";
import { firstReplyLimit, isTargetOfRule } from "#ui/home/outcome-ids.ts";
import { Icon } from "#ui/parts/icon.tsx";
import { Popover } from "#ui/parts/popover.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import { type Plan, scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";

const ExamplesPanel = lazy(() =>
  import("./examples-panel.tsx").then((m) => ({ default: m.ExamplesPanel })),
);
const RulePanel = lazy(() => import("./rule-panel.tsx").then((m) => ({ default: m.RulePanel })));

interface Open {
  readonly panel: "examples" | "rule";
  readonly anchor: HTMLElement;
}

/** What is simulated and by which rule it is judged, each opening the choice of another. */
export function PlanPills({ experiment, plan }: { experiment: Experiment; plan: Plan }) {
  const { t, language, say } = useWords();
  const [open, setOpen] = useState<Open>();
  const close = useCallback(() => setOpen(undefined), []);
  const toggle = (panel: Open["panel"], anchor: HTMLElement) =>
    setOpen((now) => (now?.anchor === anchor ? undefined : { panel, anchor }));
  const scenario = scenarioOf(plan);
  const found = ownRuleOf(scenario);
  const name = say(scenario.name);
  const rule = found === undefined ? scenario.platform.rule : say(found.label);
  const target = percent(language, scenario.platform.target, 0);
  const aim = isTargetOfRule(scenario)
    ? t("header.target", { target })
    : t("header.firstTarget", { target, limit: limitShort(language, firstReplyLimit(scenario)) });
  return (
    <div className="pills">
      <button
        type="button"
        className="pill"
        aria-haspopup="dialog"
        aria-expanded={open?.panel === "examples"}
        aria-label={t("keep.examples.button", { name })}
        title={name}
        onClick={(event) => toggle("examples", event.currentTarget)}
      >
        <b>{name}</b>
        <Icon name="open" />
      </button>
      <button
        type="button"
        className="pill"
        aria-haspopup="dialog"
        aria-expanded={open?.panel === "rule"}
        aria-label={t("keep.rule.button", { name: `${rule} · ${aim}` })}
        title={`${rule} · ${aim}`}
        onClick={(event) => toggle("rule", event.currentTarget)}
      >
        <span className="pill-rule">{rule}</span>
        <Icon name="open" />
      </button>
      {open === undefined ? null : (
        <Popover
          key={open.panel}
          anchor={open.anchor}
          title={open.panel === "rule" ? t("keep.rule.heading") : t("keep.examples.heading")}
          className={`${open.panel}-popover`}
          onClose={close}
        >
          <Suspense fallback={null}>
            {open.panel === "rule" ? (
              <RulePanel experiment={experiment} scenario={scenario} />
            ) : (
              <ExamplesPanel experiment={experiment} current={plan.origin.id} onDone={close} />
            )}
          </Suspense>
        </Popover>
      )}
    </div>
  );
}
