// What stands above the marks: names, numbers of parallel relationships, the loop of a lasso, and, over all else, who is next to whom is pointed at.
// None of it touches what the graphics card holds, so pointing costs the same however much is drawn.
import type { Model } from "../api/model";
import { drawLabels, FONT_SIZE, placeLabels } from "./labels";
import type { Point } from "./lasso";
import { lookOf } from "./marks";
import type { Palette } from "./palette";
import type { Scene, SceneLine } from "./scene";

/** How many names look for a place at once; fewer while a large drawing is moved. */
const NAMED = 400;
const NAMED_IN_MOTION = 120;
/** From how many nodes on a drawing is large. */
export const LARGE = 800;
/** How much of what is not pointed at the veil covers. */
const VEIL = 0.78;

export interface Shown extends Point {
  radius: number;
}

export interface Pointed {
  selected: string;
  hovered: string | null;
  isMoving: boolean;
  at: (id: string) => Shown | null;
}

export class Overlay {
  loop: readonly Point[] = [];
  private readonly widths = new Map<string, number>();
  private scene: Scene = { nodes: [], lines: [] };
  private order: Scene["nodes"] = [];
  private nodes = new Map<string, Scene["nodes"][number]>();
  private lines = new Map<string, SceneLine[]>();

  constructor(
    private readonly place: HTMLCanvasElement,
    private readonly model: Model,
  ) {}

  /** Takes a scene over: the most joined are named first. */
  take(scene: Scene): void {
    this.scene = scene;
    this.order = [...scene.nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
    this.nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.lines = new Map();
    for (const line of scene.lines) {
      for (const end of [line.from, line.to]) {
        const known = this.lines.get(end);
        if (known) known.push(line);
        else this.lines.set(end, [line]);
      }
    }
  }

  draw(width: number, height: number, palette: Palette, pointed: Pointed): void {
    const canvas = this.prepare(width, height);
    const near = pointed.hovered ? (this.lines.get(pointed.hovered) ?? []).map((line) => far(line, pointed.hovered!)) : [];
    if (this.scene.nodes.length <= LARGE) this.count(canvas, palette, this.scene.lines, pointed.at);
    if (pointed.hovered) this.lift(canvas, width, height, palette, pointed.hovered, near, pointed.at);
    const forced = new Set([...(pointed.hovered ? [pointed.hovered] : []), pointed.selected, ...near.slice(0, 80)].filter((id) => this.nodes.has(id)));
    const isShown = ({ x, y }: Point) => x > -50 && y > -50 && x < width + 50 && y < height + 50;
    const most = pointed.isMoving && this.order.length > LARGE ? NAMED_IN_MOTION : NAMED;
    const named = [];
    for (const node of [...[...forced].map((id) => this.nodes.get(id)!), ...this.order.filter((item) => !forced.has(item.id))]) {
      if (named.length >= most + forced.size) break;
      const at = pointed.at(node.id);
      if (at && isShown(at)) {
        const isForced = forced.has(node.id);
        named.push({ id: node.id, name: node.name, ...at, isForced, isDimmed: pointed.hovered !== null && !isForced });
      }
    }
    drawLabels(canvas, placeLabels(named, width, (text) => this.widthOf(canvas, text)), palette.ink, palette.ground, palette.quiet);
    this.drawLoop(canvas, palette);
  }

  private prepare(width: number, height: number): CanvasRenderingContext2D {
    const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
    if (this.place.width !== across || this.place.height !== down) {
      this.place.width = across;
      this.place.height = down;
    }
    const canvas = this.place.getContext("2d")!;
    canvas.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    canvas.clearRect(0, 0, width, height);
    canvas.font = `${FONT_SIZE}px system-ui, sans-serif`;
    return canvas;
  }

  // A veil over everything, and above it again who is pointed at with whom it is joined to.
  private lift(
    canvas: CanvasRenderingContext2D,
    width: number,
    height: number,
    palette: Palette,
    hovered: string,
    near: readonly string[],
    at: Pointed["at"],
  ): void {
    canvas.globalAlpha = VEIL;
    canvas.fillStyle = palette.ground;
    canvas.fillRect(0, 0, width, height);
    canvas.globalAlpha = 1;
    canvas.strokeStyle = palette.accent;
    canvas.lineWidth = 2;
    const from = at(hovered);
    for (const line of this.lines.get(hovered) ?? []) {
      const to = at(far(line, hovered));
      if (!from || !to) continue;
      canvas.setLineDash(line.isImplied ? [6, 5] : []);
      canvas.beginPath();
      canvas.moveTo(from.x, from.y);
      canvas.lineTo(to.x, to.y);
      canvas.stroke();
    }
    canvas.setLineDash([]);
    this.count(canvas, palette, this.lines.get(hovered) ?? [], at);
    for (const id of [...near, hovered]) this.mark(canvas, palette, id, at(id));
  }

  private mark(canvas: CanvasRenderingContext2D, palette: Palette, id: string, at: Shown | null): void {
    const node = this.nodes.get(id);
    if (!node || !at) return;
    const look = lookOf(this.model.rank(node.__typename));
    canvas.save();
    canvas.translate(at.x - at.radius, at.y - at.radius);
    canvas.scale(at.radius / 10, at.radius / 10);
    const path = new Path2D(look.path);
    canvas.fillStyle = palette.types[look.colour]!;
    canvas.strokeStyle = palette.rim;
    canvas.lineWidth = 15 / at.radius;
    canvas.fill(path);
    canvas.stroke(path);
    canvas.restore();
  }

  // How many relationships one line stands for.
  private count(canvas: CanvasRenderingContext2D, palette: Palette, lines: readonly SceneLine[], at: Pointed["at"]): void {
    canvas.textAlign = "center";
    canvas.textBaseline = "middle";
    canvas.lineJoin = "round";
    for (const line of lines) {
      if (line.lines.length < 2) continue;
      const [a, b] = [at(line.from), at(line.to)];
      if (!a || !b || Math.hypot(a.x - b.x, a.y - b.y) < 3 * FONT_SIZE) continue;
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      canvas.strokeStyle = palette.ground;
      canvas.lineWidth = 5;
      canvas.fillStyle = palette.quiet;
      canvas.strokeText(String(line.lines.length), x, y);
      canvas.fillText(String(line.lines.length), x, y);
    }
  }

  private drawLoop(canvas: CanvasRenderingContext2D, palette: Palette): void {
    if (this.loop.length < 2) return;
    canvas.strokeStyle = palette.accent;
    canvas.lineWidth = 1.5;
    canvas.setLineDash([5, 4]);
    canvas.beginPath();
    this.loop.forEach(({ x, y }, index) => (index ? canvas.lineTo(x, y) : canvas.moveTo(x, y)));
    canvas.closePath();
    canvas.stroke();
    canvas.setLineDash([]);
  }

  private widthOf(canvas: CanvasRenderingContext2D, text: string): number {
    const known = this.widths.get(text);
    if (known !== undefined) return known;
    const width = canvas.measureText(text).width;
    this.widths.set(text, width);
    return width;
  }
}

function far(line: SceneLine, id: string): string {
  return line.from === id ? line.to : line.from;
}
