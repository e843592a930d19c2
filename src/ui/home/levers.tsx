import { lazy, Suspense, useMemo, useState } from "react";
import type { Experiment } from "#ui/state/experiment.ts";
import { leverIds, leverRange, readLever } from "#ui/state/levers.ts";
import { type Plan, scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { resetLabel } from "./lever-label.ts";
import { PinButton } from "./pin-button.tsx";
import { Lever } from "./lever.tsx";

const AssumptionsDrawer = lazy(async () => ({
  default: (await import("#ui/assumptions/assumptions-drawer.tsx")).AssumptionsDrawer,
}));

/** The six figures a manager can turn, each a name, a value and a line. */
export function Levers({ experiment, plan }: { experiment: Experiment; plan: Plan }) {
  const { t } = useWords();
  const { base, levers } = plan;
  const [isOpen, setOpen] = useState(false);
  const ranges = useMemo(() => leverIds.map((id) => ({ id, range: leverRange(base, id) })), [base]);
  const scenario = scenarioOf(plan);
  const usable = ranges.filter(({ id }) => id !== "botResolved" || base.autoReply.bot !== null);
  return (
    <section className="levers" aria-labelledby="levers-heading">
      <header>
        <h2 id="levers-heading">{t("levers.heading")}</h2>
        {Object.keys(levers).length === 0 ? null : (
          <button
            type="button"
            className="quiet-button"
            onClick={() => experiment.edit({ type: "all-reset" }, resetLabel())}
          >
            {t("levers.resetAll")}
          </button>
        )}
      </header>
      {usable.map(({ id, range }) => (
        <Lever
          key={id}
          id={id}
          range={range}
          position={levers[id] ?? range.initial}
          value={readLever(scenario, id)}
          isMoved={levers[id] !== undefined}
          experiment={experiment}
        />
      ))}
      <div className="levers-foot">
        <button
          type="button"
          className="levers-all"
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {t("assumptions.open")} <span aria-hidden="true">→</span>
        </button>
        <PinButton scenario={scenario} />
      </div>
      {isOpen ? (
        <Suspense fallback={null}>
          <AssumptionsDrawer experiment={experiment} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
