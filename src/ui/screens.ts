import type { ComponentType } from "react";
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

/** In the order of the navigation; each has its name in `screens` of the texts and its address `#/<id>`. */
export const screenIds = ["plan"] as const;
export type ScreenId = (typeof screenIds)[number];

/** The screens. All but the first are loaded when first opened: `Page: lazy(() => import("./compare/compare.tsx"))`. */
export const screens: readonly Screen[] = [{ id: "plan", Page: Home }];
