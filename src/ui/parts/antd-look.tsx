import { App as Antd, ConfigProvider, theme as antdTheme, type ThemeConfig } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { type ReactNode, useSyncExternalStore } from "react";
import { useWords } from "#ui/text/use-words.ts";

/** The page's own colours (styles/tokens.css), as antd computes with colours and cannot take variables. */
const light = {
  colorPrimary: "#1d1b18",
  colorError: "#b4472f",
  colorSuccess: "#26736c",
  colorWarning: "#8f6a1c",
  colorBgBase: "#faf8f4",
  colorBgContainer: "#fffdfa",
  colorBgElevated: "#fffdfa",
  colorTextBase: "#1d1b18",
  colorText: "#1d1b18",
  colorTextSecondary: "#57524a",
  colorTextTertiary: "#716b61",
  colorTextDescription: "#716b61",
  colorTextPlaceholder: "#716b61",
  colorBorder: "#ddd6c8",
  colorBorderSecondary: "#e5dfd3",
  colorSplit: "#e5dfd3",
};

const dark: typeof light = {
  colorPrimary: "#f1ece3",
  colorError: "#ee8c73",
  colorSuccess: "#62bdb2",
  colorWarning: "#d8b15f",
  colorBgBase: "#171613",
  colorBgContainer: "#1f1d1a",
  colorBgElevated: "#1f1d1a",
  colorTextBase: "#f1ece3",
  colorText: "#f1ece3",
  colorTextSecondary: "#bdb5a8",
  colorTextTertiary: "#968e82",
  colorTextDescription: "#968e82",
  colorTextPlaceholder: "#968e82",
  colorBorder: "#45413a",
  colorBorderSecondary: "#34312b",
  colorSplit: "#34312b",
};

const look = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
  cssVar: { key: "dacu" },
  hashed: false,
  token: {
    ...(isDark ? dark : light),
    fontFamily: "var(--font)",
    fontSize: 13,
    borderRadius: 6,
    controlHeight: 30,
    boxShadow: "none",
    boxShadowSecondary: isDark ? "0 0 0 1px #45413a" : "0 0 0 1px #ddd6c8",
    boxShadowTertiary: "none",
    motion: !matchMedia("(prefers-reduced-motion: reduce)").matches,
  },
  components: {
    Drawer: { paddingLG: 20 },
    Collapse: { headerPadding: "10px 0", contentPadding: "0" },
    Switch: { colorPrimary: isDark ? dark.colorSuccess : light.colorSuccess },
    Button: { primaryColor: isDark ? "#171613" : "#fffdfa" },
  },
});

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

const isDarkNow = () => document.documentElement.dataset["theme"] === "dark";

/** Dresses the antd components inside as the rest of the page, in its language. */
export function AntdLook({ children }: { children: ReactNode }) {
  const { language } = useWords();
  const isDark = useSyncExternalStore(subscribe, isDarkNow);
  return (
    <ConfigProvider
      theme={look(isDark)}
      locale={language === "zh" ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
    >
      <Antd component={false}>{children}</Antd>
    </ConfigProvider>
  );
}
