import { useContext } from "react";
import type { Runner } from "#experiments/runner.ts";
import { RunnerContext } from "./runner-context.ts";

/** The page's workers; undefined only outside of the page. */
export const useRunner = (): Runner | undefined => useContext(RunnerContext);
