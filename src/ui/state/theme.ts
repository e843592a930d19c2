import { useEffect, useState } from "react";
import { keepPreference, readPreference } from "./preference.ts";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

/** What was chosen before, or what the system says. */
export function firstTheme(): Theme {
  const stored = readPreference("theme");
  return isTheme(stored) ? stored : "system";
}

/** Dresses the page; the style sheet holds both sets of colours. */
export function showTheme(theme: Theme): void {
  const isDark =
    theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
}

/** The theme and a way to choose another; follows the system where that is the choice. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => {
    const gone = new AbortController();
    matchMedia("(prefers-color-scheme: dark)").addEventListener(
      "change",
      () => showTheme(theme),
      gone,
    );
    return () => gone.abort();
  }, [theme]);
  const choose = (next: Theme) => {
    keepPreference("theme", next);
    showTheme(next);
    setTheme(next);
  };
  return [theme, choose];
}
