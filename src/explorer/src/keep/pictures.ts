// A drawing as a picture: SVG made of the same marks, lines and labels as are seen, and PNG made of that.
import type { Model } from "../api/model";
import { FONT_SIZE, placeLabels } from "../graph/labels";
import { lookOf } from "../graph/marks";
import { readPalette } from "../graph/palette";
import { radiusOf } from "../graph/radius";
import { widthOf, type Renderer } from "../graph/renderer";
import type { Scene } from "../graph/scene";
import { save } from "./save";

const MARGIN = 80;
const WIDTH = 1600;
const LINE_HEIGHT = 15;

export function saveSvg(scene: Scene, renderer: Renderer, model: Model): void {
  save("drawing.svg", new Blob([svgOf(scene, renderer, model).text], { type: "image/svg+xml" }));
}

export async function savePng(scene: Scene, renderer: Renderer, model: Model): Promise<void> {
  const { text, width, height } = svgOf(scene, renderer, model);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && save("drawing.png", blob), "image/png");
}

/** The drawing as SVG, all of it, whatever the window shows. */
export function svgOf(scene: Scene, renderer: Renderer, model: Model): { text: string; width: number; height: number } {
  const palette = readPalette(document.body);
  const places = renderer.places();
  const nodes = scene.nodes.filter((node) => places[node.id]);
  const [xs, ys] = [nodes.map((node) => places[node.id]![0]), nodes.map((node) => places[node.id]![1])];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (WIDTH - 2 * MARGIN) / Math.max(1, right - left, high - low);
  const [width, height] = [Math.round((right - left) * scale + 2 * MARGIN), Math.round((high - low) * scale + 2 * MARGIN)];
  // The drawing's second axis points up, a picture's down.
  const at = (id: string) => ({ x: (places[id]![0] - left) * scale + MARGIN, y: (high - places[id]![1]) * scale + MARGIN });
  const measure = document.createElement("canvas").getContext("2d")!;
  measure.font = `${FONT_SIZE}px system-ui, sans-serif`;
  const labels = placeLabels(
    [...nodes]
      .sort((a, b) => b.degree - a.degree)
      .map((node) => ({ id: node.id, name: node.name, ...at(node.id), radius: radiusOf(node.degree), isForced: false, isDimmed: false })),
    width,
    (text) => measure.measureText(text).width,
  );
  const lines = scene.lines
    .filter((line) => places[line.from] && places[line.to])
    .map((line) => {
      const [a, b] = [at(line.from), at(line.to)];
      const ends = { x1: a.x.toFixed(1), y1: a.y.toFixed(1), x2: b.x.toFixed(1), y2: b.y.toFixed(1) };
      const look = { stroke: palette.edge, "stroke-width": widthOf(line.confidence), ...(line.isImplied && { "stroke-dasharray": "6 5" }) };
      return `<line${attributes({ ...ends, ...look })}/>`;
    });
  const marks = nodes.map((node) => {
    const look = lookOf(model.rank(node.__typename));
    const { x, y } = at(node.id);
    const size = radiusOf(node.degree) / 10;
    const transform = `translate(${(x - 10 * size).toFixed(1)} ${(y - 10 * size).toFixed(1)}) scale(${size.toFixed(3)})`;
    const paint = { fill: palette.types[look.colour]!, stroke: palette.rim, "stroke-width": (1.5 / size).toFixed(2) };
    return `<path${attributes({ d: look.path, transform, ...paint })}><title>${escaped(node.name)}</title></path>`;
  });
  const texts = labels.flatMap((label) =>
    label.lines.map((line, index) => {
      const at = { x: ((label.box.left + label.box.right) / 2).toFixed(1), y: (label.box.top + LINE_HEIGHT * (index + 0.8)).toFixed(1) };
      return `<text${attributes(at)}>${escaped(line)}</text>`;
    }),
  );
  const written = {
    "font-family": "system-ui, sans-serif",
    "font-size": FONT_SIZE,
    "text-anchor": "middle",
    fill: palette.ink,
    stroke: palette.ground,
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" fill="${palette.ground}"/>
${lines.join("\n")}
${marks.join("\n")}
<g${attributes(written)}>
${texts.join("\n")}
</g>
</svg>
`;
  return { text, width, height };
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
