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
const SKIPPED = ".unseen, input, select, textarea, button:not(.number), details, [hidden]";

const inline = (style: CSSStyleDeclaration) =>
  painted.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");

/** A copy of a drawing that carries its colours and fonts itself. */
function drawn(svg: SVGElement): SVGElement {
  const copy = svg.cloneNode(true) as SVGElement;
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [at, own] of [svg, ...svg.querySelectorAll("*")].entries()) {
    const to = copies[at];
    to?.removeAttribute("class");
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
function pictureOf(chart: Element): { text: string; width: number; height: number } {
  const frame = chart.getBoundingClientRect();
  const [width, height] = [frame.width + 2 * EDGE, frame.height + 2 * EDGE].map(Math.ceil) as [
    number,
    number,
  ];
  const place = ({ left, top }: DOMRect) => [left - frame.left + EDGE, top - frame.top + EDGE];
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
  add("rect", { width, height, fill: groundOf(chart) });
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
    // The small signs that explain a colour.
    if (element.localName === "i") {
      if (!isNothing(style.backgroundColor))
        add("rect", { x, y, width: box.width, height: box.height, fill: style.backgroundColor });
      const stroke = Number.parseFloat(style.borderTopWidth);
      if (stroke > 0) {
        const dash = style.borderTopStyle === "dashed" ? { "stroke-dasharray": "3 2" } : {};
        const [x1, x2, y1] = [x, x + box.width, y + stroke / 2];
        const colour = style.borderTopColor;
        add("line", { x1, x2, y1, y2: y1, stroke: colour, "stroke-width": stroke, ...dash });
      }
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
 * @throws Error where the browser cannot paint it
 */
export async function pictureFile(chart: Element, kind: "png" | "svg"): Promise<Blob> {
  const { text, width, height } = pictureOf(chart);
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
