import { type ComponentType, lazy } from "react";
import type { Experiment } from "#ui/state/experiment.ts";
import { Home } from "./home/home.tsx";

/** What every screen works on. */
export interface ScreenProps {
  readonly experiment: Experiment;
}

interface Screen {
  readonly id: ScreenId;
  readonly Page: ComponentType<ScreenProps>;
}

/** Screens that stand in the navigation by name, in its order. */
export const mainScreens = ["plan", "compare", "map", "roster"] as const;
/** Screens behind its button "more", each with a line on what it is for in `screens.about` of the texts. */
export const moreScreens = [
  "data",
  "risks",
  "report",
  "details",
  "festival",
  "replay",
  "train",
  "why",
] as const;
/** Each has its name in `screens` of the texts and its address `#/<id>`. */
export const screenIds = [...mainScreens, ...moreScreens] as const;
export type ScreenId = (typeof screenIds)[number];

/** The screens. All but the first are loaded when first opened: `lazy`. */
export const screens: readonly Screen[] = [
  { id: "plan", Page: Home },
  {
    id: "festival",
    Page: lazy(async () => ({ default: (await import("./festival/festival.tsx")).Festival })),
  },
  {
    id: "details",
    Page: lazy(async () => ({ default: (await import("./details/details.tsx")).Details })),
  },
  {
    id: "compare",
    Page: lazy(async () => ({ default: (await import("./compare/compare.tsx")).Compare })),
  },
  {
    id: "map",
    Page: lazy(async () => ({ default: (await import("./map/map.tsx")).MapScreen })),
  },
  {
    id: "roster",
    Page: lazy(async () => ({ default: (await import("./roster/roster.tsx")).Roster })),
  },
  {
    id: "risks",
    Page: lazy(async () => ({ default: (await import("./risks/risks.tsx")).Risks })),
  },
  {
    id: "replay",
    Page: lazy(async () => ({ default: (await import("./replay/replay.tsx")).Replay })),
  },
  {
    id: "report",
    Page: lazy(async () => ({ default: (await import("./report/report.tsx")).ReportScreen })),
  },
  {
    id: "train",
    Page: lazy(async () => ({ default: (await import("./train/train.tsx")).Train })),
  },
  {
    id: "data",
    Page: lazy(async () => ({ default: (await import("./data-in/data-in.tsx")).DataIn })),
  },
  {
    id: "why",
    Page: lazy(async () => ({ default: (await import("./why/why.tsx")).Why })),
  },
];
