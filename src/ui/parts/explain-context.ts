import { createContext, type ReactNode, useContext } from "react";

/** What to explain, and where on the page it was asked. */
export interface Question {
  readonly outcome: string;
  /** A single slot of the day; the whole day when left out. */
  readonly slot?: number;
  /** Where across a chart it was asked, in pixels of the window. */
  readonly x?: number;
  readonly anchor: HTMLElement;
  /** What to say of a number that is no outcome of a single plan; its heading has the id `explanation-title`. */
  readonly body?: ReactNode;
}

/** Opens the explanation of a number. */
export const ExplainContext = createContext<(question: Question) => void>(() => {});

export const useExplain = () => useContext(ExplainContext);
