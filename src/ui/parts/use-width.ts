import { useCallback, useState } from "react";
import { onPaper } from "./paper.ts";

/** A ref for an element and the element's width in whole pixels, kept up to date; 0 before it is laid out. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    // the width it is laid out with, which on paper is drawn smaller
    const note = () => setWidth(Math.floor(Number.parseFloat(getComputedStyle(element).width)));
    note();
    const observer = new ResizeObserver(note);
    observer.observe(element);
    const forget = onPaper(note);
    return () => {
      observer.disconnect();
      forget();
    };
  }, []);
  return [measure, width];
}
