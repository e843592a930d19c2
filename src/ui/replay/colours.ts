/** The page's colours as a canvas needs them. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly track: string;
  readonly wash: string;
  readonly loss: string;
  readonly people: string;
  readonly demand: string;
  readonly bot: string;
  readonly dot: string;
  /** Waiting for a reply, from just now to long: fill and text. */
  readonly heat: readonly (readonly [fill: string, text: string])[];
  readonly font: string;
}

/** Reads the colours in force; ask again when the light changes. */
export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: read("paper"),
    ink: read("ink"),
    ink2: read("ink-2"),
    ink3: read("ink-3"),
    line: read("line"),
    track: read("track"),
    wash: read("wash"),
    loss: read("loss"),
    people: read("people"),
    demand: read("demand"),
    bot: read("bot"),
    dot: read("dot"),
    heat: [0, 1, 2, 3, 4].map((step) => [read(`heat-${step}`), read(`heat-${step}-ink`)] as const),
    font: read("font"),
  };
}
