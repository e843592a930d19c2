import { createContext, useContext, useSyncExternalStore } from "react";
import type { Workbook } from "#ui/state/workbook.ts";
import type { WorkbookStore } from "#ui/state/workbook-store.ts";

/** The plans held against each other; undefined only outside of the page. */
export const WorkbookContext = createContext<WorkbookStore | undefined>(undefined);

/** @throws Error outside of the page */
export function useWorkbook(): readonly [Workbook, WorkbookStore] {
  const store = useContext(WorkbookContext);
  if (store === undefined) throw new Error("no WorkbookContext around this component");
  return [useSyncExternalStore(store.subscribe, store.get), store];
}
