import { Doing, type Film } from "#experiments/film/film.ts";
import type { Scene } from "#experiments/film/scene.ts";
import type { Colours } from "./colours.ts";
import type { StageLayout } from "./layout.ts";

/** Seconds of waiting from which a cell takes the next colour. */
const HEAT_FROM = [0, 15, 45, 90, 180] as const;

const heatOf = (waited: number): number => HEAT_FROM.findLastIndex((from) => waited >= from);

/** The brush for a cell: one of these for each way a slot can look, so that cells alike are filled together. */
const EMPTY = 0;
const TYPING = 1;
const THINKING = 2;
const HELD = 3;
const GHOST = 4;
const WAITING = 5;
const LOOKS = WAITING + HEAT_FROM.length;

function lookOf(doing: number, waited: number): number {
  switch (doing) {
    case Doing.Answered:
      return TYPING;
    case Doing.Thinking:
      return THINKING;
    case Doing.Held:
      return HELD;
    case Doing.GhostAnswered:
    case Doing.GhostWaiting:
      return GHOST;
    default:
      return WAITING + heatOf(waited);
  }
}

/** A stage that remembers what it is made of, so that a frame allocates nothing but paths. */
export interface Brushes {
  readonly cells: readonly number[][];
}

export const newBrushes = (): Brushes => ({ cells: Array.from({ length: LOOKS }, () => []) });

/** Draws the agents on duty with their slots: typing, waiting (seconds), the customer thinking, over, nobody there any more. */
export function drawAgents(
  canvas: CanvasRenderingContext2D,
  film: Film,
  scene: Scene,
  layout: StageLayout,
  slots: readonly number[],
  colours: Colours,
  { cells }: Brushes,
  isOnDuty: Uint8Array,
): void {
  const { grid } = layout;
  const { width, height, gap } = grid.cell;
  const top = layout.leaving + 16;
  for (const list of cells) list.length = 0;
  onDutyAt(film, scene.at, isOnDuty);
  for (const agent of grid.agents) {
    if (isOnDuty[agent] === 0) continue;
    const count = slots[agent] ?? 1;
    for (let lane = 0; lane < count; lane++)
      cells[EMPTY]?.push((grid.x[agent] as number) + lane * (width + gap), grid.y[agent] as number);
  }
  const { spells } = film;
  const texts: [x: number, y: number, text: string, look: number][] = [];
  for (let i = 0; i < scene.count; i++) {
    const s = scene.under[i] as number;
    const agent = spells.agent[s] as number;
    if (agent < 0) continue;
    const x = (grid.x[agent] as number) + (spells.lane[s] as number) * (width + gap);
    const y = grid.y[agent] as number;
    const doing = spells.doing[s] as number;
    const waited = scene.at - (spells.asked[s] as number);
    const look = lookOf(doing, waited);
    cells[look]?.push(x, y);
    if (grid.hasText) texts.push([x, y, look >= WAITING ? `${Math.floor(waited)}` : "", look]);
  }
  canvas.lineWidth = 1;
  for (const [look, list] of cells.entries()) paint(canvas, look, list, grid.cell, top, colours);
  if (!grid.hasText) return;
  canvas.font = `10.5px ${colours.font}`;
  canvas.textBaseline = "middle";
  canvas.textAlign = "center";
  for (const [x, y, text, look] of texts)
    sign(canvas, x + width / 2, top + y + height / 2, text, look, colours);
  canvas.textAlign = "right";
  canvas.fillStyle = colours.ink3;
  for (const agent of grid.agents) {
    if (isOnDuty[agent] === 0) continue;
    const y = top + (grid.y[agent] as number) + height / 2;
    canvas.fillText(`${agent + 1}`, (grid.x[agent] as number) - 4, y + 0.5);
  }
}

function onDutyAt({ duty }: Film, at: number, isOnDuty: Uint8Array): void {
  isOnDuty.fill(0);
  for (let i = 0; i < duty.agent.length; i++)
    if ((duty.from[i] as number) <= at && at < (duty.until[i] as number))
      isOnDuty[duty.agent[i] as number] = 1;
}

function paint(
  canvas: CanvasRenderingContext2D,
  look: number,
  list: readonly number[],
  cell: StageLayout["grid"]["cell"],
  top: number,
  colours: Colours,
): void {
  if (list.length === 0) return;
  // lines of a thousand cells cost more than all else on the stage
  const isSmall = cell.width < 10;
  const isLine = !isSmall && (look === EMPTY || look === HELD || look === GHOST);
  const inset = isLine ? 0.5 : 0;
  canvas.beginPath();
  for (let i = 0; i < list.length; i += 2)
    canvas.rect(
      (list[i] as number) + inset,
      top + (list[i + 1] as number) + inset,
      cell.width - 2 * inset,
      cell.height - 2 * inset,
    );
  if (isSmall) {
    canvas.fillStyle = flat(look, colours);
    return canvas.fill();
  }
  switch (look) {
    case EMPTY:
      canvas.strokeStyle = colours.line;
      return canvas.stroke();
    case HELD:
      canvas.fillStyle = colours.paper;
      canvas.fill();
      canvas.strokeStyle = colours.people;
      return canvas.stroke();
    case GHOST:
      canvas.fillStyle = colours.wash;
      canvas.fill();
      canvas.strokeStyle = colours.dot;
      canvas.setLineDash([2, 2]);
      canvas.stroke();
      return canvas.setLineDash([]);
    case TYPING:
      canvas.fillStyle = colours.people;
      return canvas.fill();
    case THINKING:
      canvas.fillStyle = colours.line;
      return canvas.fill();
    default:
      canvas.fillStyle = colours.heat[look - WAITING]?.[0] ?? colours.loss;
      return canvas.fill();
  }
}

/** The colour of a cell too small for lines and signs. */
function flat(look: number, colours: Colours): string {
  switch (look) {
    case EMPTY:
    case HELD:
      return colours.wash;
    case TYPING:
      return colours.people;
    case THINKING:
      return colours.track;
    case GHOST:
      return colours.dot;
    default:
      return colours.heat[look - WAITING]?.[0] ?? colours.loss;
  }
}

/** What stands in a cell large enough: dots for typing, one for reading, a hook for over, seconds for waiting. */
function sign(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  text: string,
  look: number,
  colours: Colours,
): void {
  switch (look) {
    case TYPING:
      canvas.fillStyle = colours.paper;
      for (const dx of [-5, 0, 5]) canvas.fillRect(x + dx - 1, y - 1, 2.4, 2.4);
      return;
    case THINKING:
      canvas.fillStyle = colours.ink3;
      canvas.fillRect(x - 1, y - 1, 2.4, 2.4);
      return;
    case HELD:
      canvas.strokeStyle = colours.people;
      canvas.lineWidth = 1.4;
      canvas.beginPath();
      canvas.moveTo(x - 4, y);
      canvas.lineTo(x - 1, y + 3);
      canvas.lineTo(x + 4, y - 3);
      canvas.stroke();
      canvas.lineWidth = 1;
      return;
    case GHOST:
      canvas.strokeStyle = colours.ink3;
      canvas.beginPath();
      canvas.moveTo(x - 3, y - 3);
      canvas.lineTo(x + 3, y + 3);
      canvas.moveTo(x + 3, y - 3);
      canvas.lineTo(x - 3, y + 3);
      canvas.stroke();
      return;
    default:
      canvas.fillStyle = colours.heat[look - WAITING]?.[1] ?? colours.ink;
      canvas.fillText(text, x, y + 0.5);
  }
}
