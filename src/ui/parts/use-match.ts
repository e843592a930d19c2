import { useCallback, useSyncExternalStore } from "react";

/** Whether the window fits a media query; draws again when that changes. */
export function useMatch(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const gone = new AbortController();
      matchMedia(query).addEventListener("change", onChange, gone);
      return () => gone.abort();
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
