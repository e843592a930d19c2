import { useEffect } from "react";

/** Escape ends what a screen computes, as it ends the computing of the day. */
export function useEscape(isWorking: boolean, stop: () => void): void {
  useEffect(() => {
    if (!isWorking) return;
    const gone = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") stop();
    };
    document.addEventListener("keydown", onKeyDown, gone);
    return () => gone.abort();
  }, [isWorking, stop]);
}
