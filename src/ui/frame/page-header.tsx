import type { ReactNode } from "react";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { limitShort, percent } from "#ui/format/figure.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { ThemeIcon } from "#ui/parts/theme-icons.tsx";
import type { ScreenId } from "#ui/screens.ts";
import { themes, useTheme } from "#ui/state/theme.ts";
import { chooseLanguage } from "#ui/text/i18n.ts";
import { useWords } from "#ui/text/use-words.ts";
import { Navigation } from "./navigation.tsx";
import { firstReplyLimit, isTargetOfRule } from "#ui/home/outcome-ids.ts";

/** Name of the product, what is being simulated, language and appearance. */
export function PageHeader(props: { scenario: Scenario; screen: ScreenId; children: ReactNode }) {
  const { scenario } = props;
  const { t, i18n, language, say } = useWords();
  const [theme, chooseTheme] = useTheme();
  const rule = ownRuleOf(scenario);
  const target = percent(language, scenario.platform.target, 0);
  return (
    <header className="page-header">
      <p className="wordmark">
        {t("wordmark.first")}
        <em lang="zh-CN">{t("wordmark.second")}</em>
      </p>
      <Navigation screen={props.screen} />
      <p className="plan">
        <b>{say(scenario.name)}</b>
        <span>
          {rule === undefined ? scenario.platform.rule : say(rule.label)}
          {" · "}
          {isTargetOfRule(scenario)
            ? t("header.target", { target })
            : t("header.firstTarget", {
                target,
                limit: limitShort(language, firstReplyLimit(scenario)),
              })}
        </span>
      </p>
      {props.children}
      <Choice
        name="language"
        legend={t("header.language")}
        value={language}
        options={[
          { value: "zh", label: "中文", face: "中" },
          { value: "en", label: "English", face: "EN" },
        ]}
        onChoose={(next) => chooseLanguage(i18n, next)}
      />
      <Choice
        name="theme"
        legend={t("header.theme")}
        value={theme}
        options={themes.map((value) => ({
          value,
          label: t(`header.${value}`),
          face: <ThemeIcon theme={value} />,
        }))}
        onChoose={chooseTheme}
      />
    </header>
  );
}
