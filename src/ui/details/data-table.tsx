import type { ReactNode } from "react";
import { filled } from "#ui/text/filled.ts";
import { TableHead } from "#ui/parts/table-head.tsx";
import { useDetailsWords } from "./words.ts";

export interface DataRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
  /** Sums of other rows stand out. */
  readonly isSum?: boolean;
}

/** A table that scrolls by itself where the page is narrower. */
export function DataTable(props: {
  label: string;
  columns: readonly string[];
  rows: readonly DataRow[];
  /** Columns of words, counted from the first cell; numbers stand to the right. */
  words?: readonly number[];
}) {
  const { columns, rows, words = [] } = props;
  const { text } = useDetailsWords();
  const label = filled(text.tableOf, { name: props.label });
  return (
    // Focusable, so that it can be scrolled by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="details-scroll" aria-label={label} tabIndex={0}>
      <table>
        <TableHead names={columns} wordy={words.map((cell) => cell + 1)} />
        <tbody>
          {rows.map(({ key, head, cells, isSum }) => (
            <tr key={key} className={isSum === true ? "sum" : undefined}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]} className={words.includes(i) ? "words" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
