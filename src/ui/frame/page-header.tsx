import type { ReactNode } from "react";
import { PlanPills } from "#ui/keep/plan-pills.tsx";
import { PlanTools } from "#ui/keep/plan-tools.tsx";
import type { Arrivals } from "#ui/keep/use-arrivals.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { ThemeIcon } from "#ui/parts/theme-icons.tsx";
import { useMatch } from "#ui/parts/use-match.ts";
import type { ScreenId } from "#ui/screens.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { type Theme, themes, useTheme } from "#ui/state/theme.ts";
import { chooseLanguage } from "#ui/text/i18n.ts";
import { useWords } from "#ui/text/use-words.ts";
import { Navigation } from "./navigation.tsx";

/** Name of the product, what is being simulated, what can be done with it, language and appearance. */
export function PageHeader(props: {
  experiment: Experiment;
  state: HomeState;
  arrivals: Arrivals;
  screen: ScreenId;
  /** What the workers are doing; takes no room of the header. */
  children: ReactNode;
}) {
  const { experiment, state, arrivals, screen } = props;
  const { t } = useWords();
  // On a phone they are in the menu.
  const isNarrow = useMatch("(max-width: 699px)");
  // Here and not in the menu, so that the page follows the system while the menu is closed.
  const [theme, chooseTheme] = useTheme();
  const appearance = <Appearance theme={theme} onTheme={chooseTheme} />;
  return (
    <header className="page-header">
      <p className="wordmark">
        {t("wordmark.first")}
        <em lang="zh-CN">{t("wordmark.second")}</em>
      </p>
      <Navigation screen={screen} />
      <PlanPills experiment={experiment} plan={state.history.present} />
      <PlanTools experiment={experiment} state={state} arrivals={arrivals}>
        {isNarrow ? appearance : null}
      </PlanTools>
      {isNarrow ? null : appearance}
      {props.children}
    </header>
  );
}

/** Language and light. */
function Appearance({ theme, onTheme }: { theme: Theme; onTheme: (theme: Theme) => void }) {
  const { t, i18n, language } = useWords();
  return (
    <div className="appearance">
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
        onChoose={onTheme}
      />
    </div>
  );
}
