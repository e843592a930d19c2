import { createContext } from "react";
import type { Runner } from "#experiments/runner.ts";

/** The workers, shared by everything on the page that simulates; undefined only outside of the page. */
export const RunnerContext = createContext<Runner | undefined>(undefined);
