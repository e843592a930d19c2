import type { KeyboardEvent } from "react";

/** What the keys of the bars do; false where a key is not theirs. */
export function columnKey(
  { key, shiftKey }: KeyboardEvent,
  act: {
    change: (factor: number) => void;
    go: (by: number) => void;
    edge: (isLast: boolean) => void;
    reset: () => void;
    clear: (() => void) | undefined;
  },
): boolean {
  const step = shiftKey ? 0.1 : 0.01;
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowUp: () => act.change(1 + step),
    ArrowDown: () => act.change(1 - step),
    PageUp: () => act.change(1.1),
    PageDown: () => act.change(0.9),
    ArrowLeft: () => act.go(-1),
    ArrowRight: () => act.go(1),
    Home: () => act.edge(false),
    End: () => act.edge(true),
    Delete: act.reset,
    Backspace: act.reset,
    Escape: act.clear,
  };
  const action = actions[key];
  action?.();
  return action !== undefined;
}
