import type { Figure } from "#ui/format/figure.ts";

/** A figure with its unit small beside it. */
export function FigureText({ figure }: { figure: Figure }) {
  return (
    <>
      {figure.value}
      {figure.unit === "" ? null : <small> {figure.unit}</small>}
    </>
  );
}
