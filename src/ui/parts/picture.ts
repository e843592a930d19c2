/** Loaded when a picture is asked for. */

const SVG = "http://www.w3.org/2000/svg";
/** Room around what is drawn, in pixels of the page. */
const EDGE = 12;
/** Pixels of the picture for one of the page. */
const SCALE = 2;

/** What style sheets say of a mark, so that it looks the same without them. */
const painted = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "visibility",
  "display",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
] as const;

/** What is on the page only to be worked with. */
const SKIPPED =
  ".unseen, fieldset, input, select, textarea, button:not(.number), details, [hidden], [data-hint]";
/** Room for a title above a chart that has none of its own. */
const TITLE = 30;

const inline = (style: CSSStyleDeclaration) =>
  painted.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");

/** A copy of a drawing that carries its colours and fonts itself. */
function drawn(svg: SVGElement): SVGElement {
  const copy = svg.cloneNode(true) as SVGElement;
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [at, own] of [svg, ...svg.querySelectorAll("*")].entries()) {
    const to = copies[at];
    to?.removeAttribute("class");
    for (const name of to?.getAttributeNames() ?? [])
      if (to?.getAttribute(name)?.includes("var(") === true) to.removeAttribute(name);
    to?.setAttribute("style", inline(getComputedStyle(own)));
  }
  return copy;
}

const isNothing = (colour: string) => colour === "transparent" || /, 0\)$|\/ 0\)$/.test(colour);

/** The ground that an element stands on. */
function groundOf(element: Element | null): string {
  if (element === null) return "#fff";
  const { backgroundColor } = getComputedStyle(element);
  return isNothing(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
}

type Mark = readonly [name: string, values: Readonly<Record<string, string | number>>];

/** Ground and border of a box. */
function boxMarks(
  style: CSSStyleDeclaration,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly Mark[] {
  const { backgroundColor, borderTopLeftRadius, opacity } = style;
  if (!(width > 0)) return [];
  const share = borderTopLeftRadius.endsWith("%") ? Math.min(width, height) / 100 : 1;
  const rx = Math.min(Number.parseFloat(borderTopLeftRadius) * share || 0, width / 2);
  const marks: Mark[] = [];
  if (!isNothing(backgroundColor) && height > 0)
    marks.push(["rect", { x, y, width, height, rx, opacity, fill: backgroundColor }]);
  const sideOf = (side: "Top" | "Right" | "Bottom" | "Left"): Side => {
    const [colour, kind] = [style[`border${side}Color`], style[`border${side}Style`]];
    const isSeen = kind !== "none" && !isNothing(colour);
    const thick = isSeen ? Number.parseFloat(style[`border${side}Width`]) || 0 : 0;
    const dashes = { dashed: "3 2", dotted: "1 2" }[kind];
    const line = {
      opacity,
      stroke: colour,
      "stroke-width": thick,
      ...(dashes === undefined ? {} : { "stroke-dasharray": dashes }),
    };
    return { thick, half: thick / 2, line };
  };
  const [top, right] = [sideOf("Top"), sideOf("Right")];
  const [bottom, left] = [sideOf("Bottom"), sideOf("Left")];
  if ([top, right, bottom, left].every(({ thick }) => thick > 0)) {
    const { half, line } = top;
    const [wide, high] = [width - top.thick, height - top.thick].map((one) => Math.max(0, one));
    const inner = { width: wide ?? 0, height: high ?? 0, rx: Math.max(0, rx - half) };
    return [...marks, ["rect", { ...line, x: x + half, y: y + half, ...inner, fill: "none" }]];
  }
  const [y1, y2, x1, x2] = [y, y + height, x, x + width];
  const across = (side: Side, at: number): Mark => [
    "line",
    { ...side.line, x1, x2, y1: at, y2: at },
  ];
  const down = (side: Side, at: number): Mark => ["line", { ...side.line, y1, y2, x1: at, x2: at }];
  if (top.thick > 0) marks.push(across(top, y1 + top.half));
  if (right.thick > 0) marks.push(down(right, x2 - right.half));
  if (bottom.thick > 0) marks.push(across(bottom, y2 - bottom.half));
  if (left.thick > 0) marks.push(down(left, x1 + left.half));
  return marks;
}

/** One side of a box's border. */
interface Side {
  readonly thick: number;
  readonly half: number;
  readonly line: Mark[1];
}

/** The lines of a text as they are broken on the page. */
function linesOf(node: Text): readonly { readonly text: string; readonly box: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < 2) {
      last.text += node.data[at];
      last.box = new DOMRect(last.box.left, box.top, box.right - last.box.left, box.height);
    } else lines.push({ text: node.data[at] ?? "", box });
  }
  return lines.filter(({ text }) => text.trim() !== "");
}

/** A chart as it stands on the page, drawings and words, as one drawing that needs no style sheet. */
function pictureOf(chart: Element, title: string): { text: string; width: number; height: number } {
  const frame = chart.getBoundingClientRect();
  const head = chart.querySelector("h1, h2, h3") === null ? TITLE : 0;
  const [width, height] = [frame.width + 2 * EDGE, frame.height + 2 * EDGE + head].map(
    Math.ceil,
  ) as [number, number];
  const place = ({ left, top }: DOMRect) => [
    left - frame.left + EDGE,
    top - frame.top + EDGE + head,
  ];
  const root = document.createElementNS(SVG, "svg");
  const add = (name: string, values: Readonly<Record<string, string | number>>) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) made.setAttribute(key, String(value));
    root.append(made);
    return made;
  };
  root.setAttribute("xmlns", SVG);
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  add("title", {}).textContent = title;
  add("rect", { width, height, fill: groundOf(chart) });
  if (head > 0) {
    const style = getComputedStyle(chart);
    const line = add("text", { x: EDGE, y: EDGE + head / 2 - 4 });
    const look = "font-size:16px;font-weight:600;dominant-baseline:central";
    line.setAttribute("style", `font-family:${style.fontFamily};fill:${style.color};${look}`);
    line.textContent = title;
  }
  const walk = (element: Element) => {
    if (element.matches(SKIPPED)) return;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden") return;
    const [x = 0, y = 0] = place(box);
    if (element instanceof SVGElement) {
      if (box.width === 0) return;
      const copy = drawn(element);
      copy.setAttribute("x", String(x));
      copy.setAttribute("y", String(y));
      copy.setAttribute("width", String(box.width));
      copy.setAttribute("height", String(box.height));
      root.append(copy);
      return;
    }
    if (element instanceof HTMLCanvasElement) {
      const { width: wide, height: high } = box;
      add("image", { x, y, width: wide, height: high, href: element.toDataURL() });
      return;
    }
    if (element !== chart && element.localName !== "button")
      for (const mark of boxMarks(style, x, y, box.width, box.height)) add(...mark);
    // The small signs that explain a colour stand before their words.
    const sign = getComputedStyle(element, "::before");
    if (sign.content !== "none" && sign.display !== "none") {
      const [wide, high] = [Number.parseFloat(sign.width), Number.parseFloat(sign.height)];
      const left = x + Number.parseFloat(style.paddingLeft);
      for (const mark of boxMarks(sign, left, y + (box.height - high) / 2, wide, high))
        add(...mark);
    }
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node);
      else if (node instanceof Text)
        for (const { text, box: line } of linesOf(node)) {
          const [left = 0, top = 0] = place(line);
          const label = add("text", { x: left, y: top + line.height / 2 });
          label.setAttribute(
            "style",
            `${inline(style)};fill:${style.color};text-anchor:start;dominant-baseline:central`,
          );
          label.textContent = text;
        }
    }
  };
  walk(chart);
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/**
 * A chart as a file, at twice the size of the page where it is made of pixels.
 *
 * @param title said in the file, and drawn above a chart without a heading of its own
 * @throws Error where the browser cannot paint it
 */
export async function pictureFile(
  chart: Element,
  kind: "png" | "svg",
  title: string,
): Promise<Blob> {
  const { text, width, height } = pictureOf(chart, title);
  if (kind === "svg") return new Blob([text], { type: "image/svg+xml" });
  const image = new Image(width, height);
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext("2d");
  context?.scale(SCALE, SCALE);
  context?.drawImage(image, 0, 0, width, height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob === null) fail(new Error("no picture"));
      else done(blob);
    }, "image/png");
  });
}
