import { Doing, type Film } from "#experiments/film/film.ts";
import { type Scene, sceneAt } from "#experiments/film/scene.ts";
import type { Colours } from "./colours.ts";
import { type Brushes, drawAgents } from "./draw-agents.ts";
import type { Parting } from "#experiments/film/partings.ts";
import { LONGEST, MOST_GLYPHS, type StageLayout } from "./layout.ts";

const RADIUS = 5.2;
const LEVELS = 6;
/** Seconds that somebody who left stays to be seen. */
const FADING = 45;
/** With less than this share of patience left a customer is about to go. */
const NEARLY = 0.2;

/** What one stage is drawn from. */
export interface Stage {
  readonly film: Film;
  readonly scene: Scene;
  readonly layout: StageLayout;
  readonly slots: readonly number[];
  readonly partings: readonly Parting[];
  readonly brushes: Brushes;
  readonly isOnDuty: Uint8Array;
  /** Limit of the shop's rule, in seconds. */
  readonly limit: number;
  /** Rows among the film's contacts of the customer who is followed, and how to name her. */
  readonly followed: readonly number[];
  readonly name: string;
  readonly words: {
    readonly now: string;
    readonly minutes: (count: number) => string;
    readonly rule: string;
  };
}

/** Draws a moment; `width` and height in pixels of the page, the canvas being scaled by whoever owns it. */
export function drawScene(
  canvas: CanvasRenderingContext2D,
  stage: Stage,
  at: number,
  colours: Colours,
) {
  const { film, scene, layout } = stage;
  sceneAt(film, at, scene);
  canvas.clearRect(0, 0, layout.width, layout.height);
  drawAxis(canvas, stage, colours);
  drawWaiting(canvas, stage, colours);
  drawPartings(canvas, stage, colours);
  drawAgents(canvas, film, scene, layout, stage.slots, colours, stage.brushes, stage.isOnDuty);
}

const xOf = ({ width }: StageLayout, waited: number): number =>
  RADIUS + 1 + (Math.min(waited, LONGEST) / LONGEST) * (width - 2 * RADIUS - 2);

function drawAxis(canvas: CanvasRenderingContext2D, stage: Stage, colours: Colours): void {
  const { layout, limit, words } = stage;
  const { waiting, axis, width } = layout;
  const rule = xOf(layout, limit);
  if (limit < LONGEST) {
    canvas.globalAlpha = 0.08;
    canvas.fillStyle = colours.loss;
    canvas.fillRect(rule, waiting.top, width - rule, waiting.height);
    canvas.globalAlpha = 1;
    canvas.strokeStyle = colours.ink;
    canvas.lineWidth = 1.2;
    line(canvas, rule, waiting.top, rule, axis);
  }
  canvas.strokeStyle = colours.track;
  canvas.lineWidth = 1;
  line(canvas, 0, axis + 0.5, width, axis + 0.5);
  canvas.font = `10.5px ${colours.font}`;
  canvas.textBaseline = "top";
  canvas.fillStyle = colours.ink3;
  canvas.textAlign = "left";
  canvas.fillText(words.now, 0, axis + 4);
  for (let minute = 1; minute <= LONGEST / 60; minute++) {
    if (Math.abs(minute * 60 - limit) < 40) continue;
    canvas.textAlign = minute * 60 === LONGEST ? "right" : "center";
    canvas.fillText(
      words.minutes(minute),
      minute * 60 === LONGEST ? width : xOf(layout, minute * 60),
      axis + 4,
    );
  }
  if (limit >= LONGEST) return;
  canvas.fillStyle = colours.ink;
  canvas.textAlign = limit < 40 ? "left" : "center";
  canvas.fillText(words.rule, rule, axis + 4);
}

function line(canvas: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number) {
  canvas.beginPath();
  canvas.moveTo(x0, y0);
  canvas.lineTo(x1, y1);
  canvas.stroke();
}

/** Customers who wait for a first reply, by how long they have: a ring of the patience that is left, teal while somebody types. */
function drawWaiting(canvas: CanvasRenderingContext2D, stage: Stage, colours: Colours): void {
  const { film, scene, layout, followed } = stage;
  if (scene.firsts > MOST_GLYPHS) drawColumns(canvas, stage, colours);
  const { spells, contacts } = film;
  const { top, height } = layout.waiting;
  for (let i = 0; i < scene.count; i++) {
    const s = scene.under[i] as number;
    const doing = spells.doing[s] as number;
    if (spells.turn[s] !== 0 || doing === Doing.WithBot || doing > Doing.Answered) continue;
    const contact = spells.contact[s] as number;
    const isFollowed = followed.includes(contact);
    if (scene.firsts > MOST_GLYPHS && !isFollowed) continue;
    const waited = scene.at - (spells.asked[s] as number);
    const x = xOf(layout, waited);
    const level = (contacts.row[contact] as number) % LEVELS;
    const y = top + height - RADIUS - 2 - level * ((height - 2 * RADIUS - 4) / (LEVELS - 1));
    ring(canvas, x, y, patienceLeft(film, s, scene.at), doing === Doing.Answered, colours);
    if (isFollowed) pointAt(canvas, x, y, stage, colours);
  }
}

/** Share of patience left, in [0, 1]; NaN where it is not known, 1 where there is no end of it. */
function patienceLeft({ spells }: Film, s: number, at: number): number {
  const deadline = spells.deadline[s] as number;
  if (deadline === Number.POSITIVE_INFINITY) return 1;
  return Math.max(0, (deadline - at) / (deadline - (spells.asked[s] as number)));
}

function ring(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  left: number,
  isAnswered: boolean,
  colours: Colours,
): void {
  canvas.lineWidth = 2.2;
  canvas.strokeStyle = isAnswered ? colours.people : colours.track;
  canvas.beginPath();
  canvas.arc(x, y, RADIUS - 1, 0, 2 * Math.PI);
  canvas.stroke();
  if (isAnswered || !(left > 0)) return;
  canvas.strokeStyle = left < NEARLY ? colours.loss : colours.demand;
  canvas.beginPath();
  canvas.arc(x, y, RADIUS - 1, -Math.PI / 2, (2 * left - 0.5) * Math.PI);
  canvas.stroke();
}

/** Too many to tell apart: a column for every ten seconds of waiting. */
function drawColumns(canvas: CanvasRenderingContext2D, stage: Stage, colours: Colours): void {
  const { film, scene, layout } = stage;
  const { spells } = film;
  const columns = new Int32Array(LONGEST / 10 + 1);
  for (let i = 0; i < scene.count; i++) {
    const s = scene.under[i] as number;
    const doing = spells.doing[s] as number;
    if (spells.turn[s] !== 0 || doing === Doing.WithBot || doing > Doing.Answered) continue;
    const waited = scene.at - (spells.asked[s] as number);
    const column = Math.min(columns.length - 1, Math.floor(waited / 10));
    columns[column] = (columns[column] as number) + 1;
  }
  const most = columns.reduce((top, count) => Math.max(top, count), 1);
  const { top, height } = layout.waiting;
  const width = (layout.width - 12) / columns.length - 2;
  canvas.fillStyle = colours.demand;
  canvas.textAlign = "center";
  canvas.textBaseline = "bottom";
  for (const [column, count] of columns.entries()) {
    if (count === 0) continue;
    const x = xOf(layout, column * 10);
    const tall = (count / most) * (height - 16);
    canvas.fillRect(x - RADIUS, top + height - tall, width, tall);
    if (width > 14) canvas.fillText(`${count}`, x - RADIUS + width / 2, top + height - tall - 1);
  }
}

/** Those who left a moment ago, grey and fading; a price tag where an order went with them. */
function drawPartings(canvas: CanvasRenderingContext2D, stage: Stage, colours: Colours): void {
  const { scene, layout, partings, film, followed } = stage;
  const y = layout.leaving - 4;
  canvas.font = `10.5px ${colours.font}`;
  canvas.textBaseline = "middle";
  canvas.textAlign = "left";
  for (let i = firstAfter(partings, scene.at - FADING); i < partings.length; i++) {
    const parting = partings[i] as Parting;
    if (parting.at > scene.at) break;
    const x = xOf(layout, parting.waited);
    canvas.globalAlpha = 1 - (0.75 * (scene.at - parting.at)) / FADING;
    if (parting.isLeaver) {
      canvas.fillStyle = colours.dot;
      canvas.beginPath();
      canvas.arc(x, y, RADIUS - 0.6, 0, 2 * Math.PI);
      canvas.fill();
    }
    if (parting.lost > 0) tag(canvas, x, y, `¥${Math.round(parting.lost)}`, layout.width, colours);
    canvas.globalAlpha = 1;
    if (followed.includes(parting.contact) && film.contacts.count > 0)
      pointAt(canvas, x, y, stage, colours);
  }
}

/** Index of the first parting after a moment. */
function firstAfter(partings: readonly Parting[], at: number): number {
  let [low, high] = [0, partings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((partings[middle]?.at ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tag(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  text: string,
  room: number,
  colours: Colours,
): void {
  const width = canvas.measureText(text).width + 11;
  const isLeft = x + 8 + width > room;
  const left = isLeft ? x - 8 - width : x + 8;
  const tip = isLeft ? left + width : left;
  const [near, far] = isLeft ? [tip - 4, left] : [tip + 4, left + width];
  canvas.strokeStyle = colours.loss;
  canvas.lineWidth = 1;
  canvas.beginPath();
  canvas.moveTo(tip, y);
  canvas.lineTo(near, y - 7.5);
  canvas.lineTo(far, y - 7.5);
  canvas.lineTo(far, y + 7.5);
  canvas.lineTo(near, y + 7.5);
  canvas.closePath();
  canvas.fillStyle = colours.paper;
  canvas.fill();
  canvas.stroke();
  canvas.fillStyle = colours.loss;
  canvas.fillText(text, left + (isLeft ? 3 : 7), y + 0.5);
}

/** Rings the customer who is followed, with her number above the stage. */
function pointAt(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  { layout, name }: Stage,
  colours: Colours,
): void {
  canvas.strokeStyle = colours.ink;
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  canvas.arc(x, y, RADIUS + 3, 0, 2 * Math.PI);
  canvas.stroke();
  line(canvas, x, 13, x, Math.max(13, y - RADIUS - 3));
  canvas.font = `600 11px ${colours.font}`;
  canvas.fillStyle = colours.ink;
  canvas.textBaseline = "top";
  canvas.textAlign = x < 40 ? "left" : x > layout.width - 40 ? "right" : "center";
  canvas.fillText(name, x, 0);
  canvas.font = `10.5px ${colours.font}`;
}
