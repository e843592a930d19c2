/** Where the explanation goes, in pixels of the page. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const AIR = 12;
const GAP = 8;
const ASIDE = 28;

interface Anchor {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Beneath the anchor, above it or beside it, wherever there is room first; never beyond the window's sides. */
export function placeBy(anchor: Anchor, panel: Size, view: Size): Place {
  const left = Math.max(AIR, Math.min(anchor.left - AIR, view.width - panel.width - AIR));
  const isRoomBelow = anchor.bottom + GAP + panel.height + AIR <= view.height;
  const isRoomAbove = anchor.top - GAP - panel.height >= AIR;
  if (!isRoomBelow && isRoomAbove) return { left, top: anchor.top - GAP - panel.height };
  const top = Math.min(anchor.bottom + GAP, lowest(panel, view));
  return { left: isRoomBelow ? left : (leftBeside(anchor, panel, view) ?? left), top };
}

/** Right of the anchor, or left of it; undefined where there is room on neither side. */
function leftBeside(anchor: Anchor, panel: Size, view: Size): number | undefined {
  if (anchor.right + GAP + panel.width + AIR <= view.width) return anchor.right + GAP;
  const left = anchor.left - GAP - panel.width;
  return left >= AIR ? left : undefined;
}

/** Left of a point of a chart, or right of it where there is no room: what is explained stays in sight. */
export function placeBeside(
  point: { readonly x: number; readonly y: number },
  panel: Size,
  view: Size,
): Place {
  const isRoomLeft = point.x - ASIDE - panel.width >= AIR;
  const right = Math.min(point.x + ASIDE, view.width - panel.width - AIR);
  const middle = point.y - panel.height / 2;
  return {
    left: isRoomLeft ? point.x - ASIDE - panel.width : Math.max(AIR, right),
    top: Math.max(AIR, Math.min(middle, lowest(panel, view))),
  };
}

const lowest = (panel: Size, view: Size): number => Math.max(AIR, view.height - panel.height - AIR);
