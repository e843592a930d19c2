import { useSyncExternalStore } from "react";

const PREFIX = "#/";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

const hash = () => location.hash;

/** Id of the screen in the address, which may say more after a stroke; what the address does not name is the first screen. */
export function useScreen<Id extends string>(ids: readonly [Id, ...Id[]]): Id {
  const shown = useSyncExternalStore(subscribe, hash);
  return ids.find((id) => shown === PREFIX + id || shown.startsWith(`${PREFIX}${id}/`)) ?? ids[0];
}

/** Address of a screen. */
export const screenAddress = (id: string): string => PREFIX + id;

/** Opens a screen, as its link does. */
export function goTo(id: string): void {
  location.hash = screenAddress(id);
}
