import type { Film } from "#experiments/film/film.ts";

/** Seconds of waiting from the left edge to the right one; who waits longer stands at the right edge. */
export const LONGEST = 300;

/** Above this many, waiting customers are drawn as columns. */
export const MOST_GLYPHS = 150;

/** Where the agents of a film stand: rows of groups of slots. */
interface AgentGrid {
  /** Agents in order, those who are on duty at some moment of the film. */
  readonly agents: readonly number[];
  /** Left upper corner of an agent's first slot, by agent; NaN for those not shown. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly cell: { readonly width: number; readonly height: number; readonly gap: number };
  /** Whether seconds and signs fit in a cell, and a number before it. */
  readonly hasText: boolean;
  readonly height: number;
}

/** The stage of one plan, in pixels. */
export interface StageLayout {
  readonly width: number;
  readonly height: number;
  readonly waiting: { readonly top: number; readonly height: number };
  readonly axis: number;
  readonly leaving: number;
  readonly grid: AgentGrid;
}

const CELLS = [
  { width: 25, height: 18, gap: 3, label: 17, between: 14, row: 6, hasText: true },
  { width: 19, height: 15, gap: 2, label: 16, between: 10, row: 4, hasText: true },
  { width: 12, height: 11, gap: 2, label: 0, between: 8, row: 4, hasText: false },
  { width: 6, height: 6, gap: 1, label: 0, between: 5, row: 3, hasText: false },
  { width: 3, height: 4, gap: 1, label: 0, between: 4, row: 2, hasText: false },
] as const;

/** Places the agents so that they take no more than about so many pixels of height. */
function agentGrid(
  film: Film,
  slots: readonly number[],
  width: number,
  most: number,
  people: number,
): AgentGrid {
  const agents = [...new Set(film.duty.agent)].sort((one, other) => one - other);
  const widest = agents.reduce((lanes, agent) => Math.max(lanes, slots[agent] ?? 1), 1);
  const laid = CELLS.map((cell) => {
    const group = cell.label + widest * (cell.width + cell.gap) + cell.between;
    const columns = Math.max(1, Math.floor((width + cell.between) / group));
    const tall = (count: number) => Math.ceil(count / columns) * (cell.height + cell.row);
    return { cell, group, columns, height: tall(agents.length), room: tall(people) };
  });
  const chosen = laid.find(({ room }) => room <= most) ?? laid.at(-1);
  const x = new Float64Array(film.agents.type.length).fill(Number.NaN);
  const y = new Float64Array(film.agents.type.length).fill(Number.NaN);
  if (chosen === undefined) throw new RangeError("there is no size for a cell");
  const { cell, group, columns, height } = chosen;
  for (const [i, agent] of agents.entries()) {
    x[agent] = (i % columns) * group + cell.label;
    y[agent] = Math.floor(i / columns) * (cell.height + cell.row);
  }
  return { agents, x, y, cell, hasText: cell.hasText, height };
}

/**
 * Lays out a stage of that width.
 *
 * @param slots of each agent: the cap, or as many as the film needs
 * @param rows pixels that the agents may take
 * @param people for whom there must be room: the most of all stages, so that their cells are of one size
 */
export function stageLayout(
  film: Film,
  slots: readonly number[],
  width: number,
  rows = 140,
  people = peopleIn(film),
): StageLayout {
  const waiting = { top: 16, height: 84 };
  const axis = waiting.top + waiting.height;
  const leaving = axis + 32;
  const grid = agentGrid(film, slots, width, rows, people);
  return { width, waiting, axis, leaving, grid, height: leaving + 16 + grid.height };
}

/** Agents on duty at some moment of a film. */
export const peopleIn = (film: Film): number => new Set(film.duty.agent).size;

/** Slots of every agent of a film: the most at once, or the cap where there is one. */
export function slotsOf(film: Film, caps: readonly (number | null)[]): readonly number[] {
  return Array.from(film.agents.type, (type, agent) => {
    const used = film.agents.lanes[agent] ?? 0;
    const cap = caps[type] ?? null;
    return Math.max(1, used, cap === null || cap > 12 ? 0 : cap);
  });
}
