import { customRuleOf } from "#outcomes/own-rule.ts";
import { platformRules } from "#rules/index.ts";
import type { PlatformRule } from "#rules/platform-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { limitShort, percent } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { firstReplyLimit } from "#ui/home/outcome-ids.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import { platformName } from "./platform-name.ts";
import { stepLabel } from "./step-label.ts";
import { TargetField } from "./target-field.tsx";

/** The rules of every platform, each with hours, mark, source and date; and the share the shop wants to reach. */
export function RulePanel({
  experiment,
  scenario,
}: {
  experiment: Experiment;
  scenario: Scenario;
}) {
  const { t } = useWords();
  const custom = customRuleOf(scenario);
  const rules = custom === undefined ? platformRules : [custom, ...platformRules];
  const groups = [...new Set(rules.map(({ platform }) => platform))];
  const choose = (rule: PlatformRule) => {
    const change = (before: Scenario): Scenario => ({
      ...before,
      platform: {
        ...before.platform,
        rule: rule.id,
        target: askedBy(rule) ?? before.platform.target,
      },
    });
    const label = stepLabel("rule", { name: rule.label });
    // With the arrow keys one walks along the list: that is one step.
    experiment.edit({ type: "changed", change }, label, "rule");
  };
  return (
    <>
      <TargetField experiment={experiment} target={scenario.platform.target} />
      {groups.map((platform) => (
        <fieldset key={platform} className="rules">
          <legend>{platformName(t, platform)}</legend>
          {rules
            .filter((rule) => rule.platform === platform)
            .map((rule) => (
              <Rule
                key={rule.id}
                rule={rule}
                isChosen={rule.id === scenario.platform.rule}
                limit={firstReplyLimit({
                  ...scenario,
                  platform: { ...scenario.platform, rule: rule.id },
                })}
                onChoose={() => choose(rule)}
              />
            ))}
        </fieldset>
      ))}
    </>
  );
}

/** The share to reach that the platform itself asks for, if it does. */
const askedBy = (rule: PlatformRule): number | undefined =>
  rule.measures === "reply-share" ? (rule.target ?? undefined) : undefined;

function Rule(props: {
  rule: PlatformRule;
  isChosen: boolean;
  limit: number;
  onChoose: () => void;
}) {
  const { t, language, say } = useWords();
  const { rule } = props;
  const asked = askedBy(rule);
  const isAllDay = rule.until - rule.from >= 86_400;
  const notes = [
    isAllDay ? t("keep.rule.allDay") : spanClock(rule),
    rule.measures !== "reply-share"
      ? t("keep.rule.otherMeasure", { limit: limitShort(language, props.limit) })
      : asked === undefined
        ? t("keep.rule.notAsked")
        : t("keep.rule.asked", { target: percent(language, asked, 0) }),
    rule.botReplyCounts ? t("keep.rule.bot") : undefined,
  ];
  const origin = [
    t(`keep.rule.${rule.grade}`),
    rule.validFrom === "unknown"
      ? t("keep.rule.sinceUnknown")
      : t("keep.rule.since", { date: rule.validFrom }),
    t("keep.rule.source", { source: say(rule.source) }),
  ];
  return (
    <label className="rule">
      <input
        type="radio"
        name="platform-rule"
        value={rule.id}
        checked={props.isChosen}
        onChange={props.onChoose}
      />
      <b>{say(rule.label)}</b>
      <span>{notes.filter(Boolean).join(" · ")}</span>
      <small>{origin.join(" · ")}</small>
    </label>
  );
}
