import { useMemo, useState } from "react";
import type { Problem } from "#scenario/checked.ts";
import { demandCurve } from "#scenario/demand-curve.ts";
import { momentInBoth, momentText } from "#ui/format/moment.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { type Plan, scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { headlineText } from "./headline.ts";
import { planText } from "./plan-text.ts";
import { ProblemList } from "./problem-list.tsx";
import { restoreChecked } from "./restore.ts";
import { Sparkline } from "./sparkline.tsx";
import { stepLabel } from "./step-label.ts";
import { browserStore } from "./storage.ts";
import { MOST_VERSIONS, planOfVersion, readVersions, type Version } from "./versions.ts";

const PARTS = 48;

/** The last versions of the plan; each can be gone back to, as a step that can itself be undone. */
export function VersionsPanel(props: {
  experiment: Experiment;
  present: Plan;
  onDone: () => void;
}) {
  const { t } = useWords();
  const [problems, setProblems] = useState<readonly Problem[]>();
  const versions = useMemo(
    () =>
      readVersions(browserStore).map((version) => ({
        version,
        stored: planOfVersion(browserStore, version),
      })),
    [],
  );
  const here = useMemo(() => planText(props.present), [props.present]);
  const restore = async ({ version, stored }: (typeof versions)[number]) => {
    const restored = await restoreChecked(stored);
    if (!restored.ok) {
      setProblems(restored.problems);
      return;
    }
    const time = momentInBoth(new Date(version.savedAt));
    props.experiment.edit({ type: "opened", plan: restored.value }, stepLabel("version", { time }));
    props.onDone();
  };
  return (
    <>
      <p className="quiet">
        {browserStore.isLasting()
          ? t("keep.versions.kept", { count: MOST_VERSIONS })
          : t("keep.versions.notKept")}
      </p>
      {problems === undefined ? null : <ProblemList problems={problems} />}
      {versions.length === 0 ? <p>{t("keep.versions.none")}</p> : null}
      <ol className="versions">
        {versions.map((one) => (
          <li key={one.version.key}>
            <VersionRow
              version={one.version}
              plan={one.stored.status === "sound" ? one.stored.plan : undefined}
              isHere={one.stored.status === "sound" && planText(one.stored.plan) === here}
              onRestore={() => void restore(one)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function VersionRow(props: {
  version: Version;
  /** Missing where another build of the page wrote it: it is checked when asked for. */
  plan: Plan | undefined;
  isHere: boolean;
  onRestore: () => void;
}) {
  const { t, language, say } = useWords();
  const { version, plan } = props;
  const time = momentText(language, new Date(version.savedAt));
  return (
    <button
      type="button"
      className="version"
      aria-current={props.isHere ? "true" : undefined}
      aria-label={t("keep.versions.restore", { time, label: say(version.label) })}
      onClick={props.onRestore}
    >
      <time dateTime={new Date(version.savedAt).toISOString()}>{time}</time>
      <span className="version-words">
        <b>
          {say(version.label)}
          {props.isHere ? <small>{t("keep.versions.current")}</small> : null}
        </b>
        <span>{say(version.name)}</span>
        <span className="version-figures">
          {version.headline === null
            ? t("keep.versions.unsettled")
            : headlineText(t, language, version.headline)}
        </span>
      </span>
      {plan === undefined ? null : <Sparkline values={demandCurve(scenarioOf(plan), PARTS)} />}
    </button>
  );
}
