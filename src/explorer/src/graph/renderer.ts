// Sigma over a scene: marks by type, lines by evidence, labels of our own above. It knows the scene and reports what people do to it.
import Graph from "graphology";
import type Sigma from "sigma";
import type { Model } from "../api/model";
import type { Place } from "../state/state";
import { isWithin, listenForLoops, type Point } from "./lasso";
import { Layout } from "./layout";
import { lookOf } from "./marks";
import { LARGE, Overlay, type Shown } from "./overlay";
import { readPalette, type Palette } from "./palette";
import { listenForPointing } from "./pointing";
import { radiusOf } from "./radius";
import type { Scene } from "./scene";
import { makeSigma, paddingOf, SEAM, SOLID } from "./sigma";

export interface Reports {
  onSelect: (id: string) => void;
  onExpand: (id: string) => void;
  onMenu: (id: string, at: { x: number; y: number }) => void;
  onLine: (key: string) => void;
  onMoved: (id: string, place: Place) => void;
  onChoose: (ids: string[]) => void;
}

/** Has Sigma find its places for nodes and lines anew, which it may not have yet when their colours change. */
const REINDEXED = { attributes: ["zIndex"] };
/** How long a drawing stands still until all its names are written, in milliseconds. */
const SETTLED = 150;
/** Few nodes are not drawn farther apart than this, in the drawing's own measure. */
const LEAST_EXTENT = 40;

/** How wide a line is, in three steps of confidence. */
export function widthOf(confidence: number): number {
  return confidence >= 0.85 ? 3 : confidence >= 0.6 ? 2 : 1.2;
}

export class Renderer {
  readonly graph = new Graph({ type: "undirected", multi: false });
  private readonly sigma: Sigma;
  private readonly layout: Layout;
  private palette: Palette;
  private scene: Scene = { nodes: [], lines: [] };
  private selected = "";
  private hovered: string | null = null;
  private chosen: ReadonlySet<string> = new Set();
  private readonly overlay: Overlay;
  private readonly stop: (() => void)[];
  private settled = 0;
  private pinned: Readonly<Record<string, Place>> = {};

  constructor(
    private readonly container: HTMLElement,
    labels: HTMLCanvasElement,
    private readonly model: Model,
    private readonly reports: Reports,
  ) {
    this.palette = readPalette(container);
    this.sigma = makeSigma(this.graph, container);
    this.overlay = new Overlay(labels, model);
    this.layout = new Layout((places) => this.take(places));
    this.listen();
    const draw = (loop: readonly Point[]) => {
      this.overlay.loop = loop;
      this.write(false);
    };
    const choose = (loop: readonly Point[]) => reports.onChoose(this.graph.filterNodes((id) => isWithin(this.at(id)!, loop)));
    const [isLarge, nodes] = [() => this.graph.order > LARGE, () => this.graph.nodes()];
    this.stop = [
      listenForLoops(container, draw, choose),
      listenForPointing(
        container,
        isLarge,
        nodes,
        (id) => this.at(id),
        (id) => this.hover(id),
      ),
    ];
  }

  /** Draws a scene; who is drawn already keeps its place. */
  show(scene: Scene, selected: string, pinned: Readonly<Record<string, Place>>, chosen: readonly string[]): void {
    const before = this.graph.order;
    const isOther = scene !== this.scene;
    this.scene = scene;
    this.selected = selected;
    this.pinned = pinned;
    this.chosen = new Set(chosen);
    if (isOther) {
      this.overlay.take(scene);
      const isGrown = this.merge();
      // Thousands of lines take too long to draw at each step of a movement, and to find the pointer among.
      this.sigma.setSetting("hideEdgesOnMove", this.graph.order > LARGE);
      this.sigma.setSetting("enableEdgeEvents", this.graph.order <= LARGE);
      // What is new must be known to Sigma before it is painted.
      this.sigma.refresh();
      if (isGrown) this.arrange(before === 0);
    }
    for (const [id, [x, y]] of Object.entries(pinned)) if (this.graph.hasNode(id)) this.graph.mergeNodeAttributes(id, { x, y });
    this.paint();
  }

  /** Reads the colours again, after the theme has changed. */
  recolour(): void {
    this.palette = readPalette(this.container);
    this.paint();
  }

  resize(): void {
    this.sigma.setSetting("stagePadding", paddingOf(this.container));
    this.sigma.resize();
    this.sigma.refresh();
  }

  /** Shows all of it. What it takes in stays the same while something is moved, or the rest would move the other way. */
  fit(): void {
    const extent = (axis: "x" | "y"): [number, number] => {
      const values = this.graph.mapNodes((_id, at) => at[axis] as number);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const slack = Math.max(0, LEAST_EXTENT - (high - low)) / 2;
      return [low - slack, high + slack];
    };
    if (this.graph.order > 0) this.sigma.setCustomBBox({ x: extent("x"), y: extent("y") });
    this.sigma.refresh();
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** Brings a node to the middle. */
  centre(id: string): void {
    const data = this.sigma.getNodeDisplayData(id);
    if (data) this.sigma.getCamera().setState({ x: data.x, y: data.y });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ ratio: Math.min(8, Math.max(0.05, camera.getState().ratio / factor)) });
  }

  /** Where everything stands, in the drawing's own measure. */
  places(): Record<string, Place> {
    return Object.fromEntries(this.graph.mapNodes((id, at) => [id, [Math.round(at.x as number), Math.round(at.y as number)] as const]));
  }

  /** Where a node is shown, in pixels from the drawing's corner. */
  at(id: string): Shown | null {
    const data = this.sigma.getNodeDisplayData(id);
    if (!data) return null;
    const { x, y } = this.sigma.framedGraphToViewport(data);
    return { x, y, radius: this.sigma.scaleSize(data.size) };
  }

  end(): void {
    clearTimeout(this.settled);
    this.stop.forEach((stop) => stop());
    this.layout.end();
    this.sigma.kill();
  }

  // True where nodes came or lines changed, so that the layout has something to do.
  private merge(): boolean {
    const wanted = new Set(this.scene.nodes.map((node) => node.id));
    for (const id of this.graph.nodes()) if (!wanted.has(id)) this.graph.dropNode(id);
    let grown = false;
    for (const node of this.scene.nodes) {
      const look = lookOf(this.model.rank(node.__typename));
      const attributes = { size: radiusOf(node.degree), shape: look.shape, name: node.name, degree: node.degree, colour: look.colour };
      if (this.graph.hasNode(node.id)) this.graph.mergeNodeAttributes(node.id, attributes);
      else {
        this.graph.addNode(node.id, {
          x: 0,
          y: 0,
          isNew: true,
          color: this.palette.types[look.colour],
          opacity: 1,
          rimColor: this.palette.rim,
          rimWidth: 1.5,
          ...attributes,
        });
        grown = true;
      }
    }
    this.graph.clearEdges();
    for (const line of this.scene.lines) {
      this.graph.addEdgeWithKey(line.key, line.from, line.to, {
        size: widthOf(line.confidence),
        dash: line.isImplied ? 6 : SOLID,
        gap: line.isImplied ? 5 : SEAM,
        head: this.hasArrow(line.lines, line.from) ? "arrow" : "none",
        tail: this.hasArrow(line.lines, line.to) ? "arrow" : "none",
        color: this.palette.edge,
        opacity: 1,
      });
    }
    return grown;
  }

  // Direction is told where both ends may be of one type, and nothing else tells it.
  private hasArrow(lines: Scene["lines"][number]["lines"], from: string): boolean {
    return lines.some((line) => line.from.id === from && this.model.kind(line.kind)?.isDirected);
  }

  private arrange(isFirst: boolean): void {
    this.layout.run(
      this.graph.mapNodes((id, at) => {
        const pinned = this.pinned[id];
        const known: Place | undefined = pinned ?? (at.isNew ? undefined : [at.x as number, at.y as number]);
        return { id, size: (at.size as number) + 6, isFixed: pinned !== undefined || (!isFirst && !at.isNew), ...(known && { at: known }) };
      }),
      this.graph.mapEdges((_key, _attributes, from, to) => [from, to] as [string, string]),
    );
  }

  private take(places: Record<string, [number, number]>): void {
    for (const [id, [x, y]] of Object.entries(places)) {
      if (this.graph.hasNode(id)) this.graph.mergeNodeAttributes(id, { x, y, isNew: false });
    }
    this.fit();
    this.container.dataset.rest = "true";
  }

  private paint(): void {
    this.graph.updateEachNodeAttributes(
      (id, attributes) => ({
        ...attributes,
        color: this.palette.types[attributes.colour as number],
        rimColor: id === this.selected || this.chosen.has(id) ? this.palette.accent : this.palette.rim,
        rimWidth: id === this.selected ? 4 : this.chosen.has(id) || id in this.pinned ? 3 : 1.5,
      }),
      REINDEXED,
    );
    this.graph.updateEachEdgeAttributes((_key, attributes) => ({ ...attributes, color: this.palette.edge }), REINDEXED);
    this.sigma.refresh();
  }

  // A large drawing that moves shows few names; all that fit once it stands still.
  private write(isMoving: boolean): void {
    const { width, height } = this.sigma.getDimensions();
    const { selected, hovered } = this;
    this.overlay.draw(width, height, this.palette, { selected, hovered, isMoving, at: (id) => this.at(id) });
    if (!isMoving || this.graph.order <= LARGE) return;
    clearTimeout(this.settled);
    this.settled = setTimeout(() => this.write(false), SETTLED);
  }

  private listen(): void {
    const { sigma, reports } = this;
    sigma.on("afterRender", () => this.write(true));
    sigma.on("clickNode", ({ node }) => reports.onSelect(node));
    sigma.on("doubleClickNode", (event) => {
      event.preventSigmaDefault();
      reports.onExpand(event.node);
    });
    sigma.on("rightClickNode", (event) => {
      event.event.original.preventDefault();
      reports.onMenu(event.node, { x: event.event.x, y: event.event.y });
    });
    sigma.on("clickEdge", ({ edge }) => reports.onLine(edge));
    sigma.on("enterNode", ({ node }) => this.hover(node));
    sigma.on("leaveNode", () => this.hover(null));
    sigma.on("nodeDragEnd", ({ node }) => {
      const at = this.graph.getNodeAttributes(node);
      reports.onMoved(node, [Math.round(at.x as number), Math.round(at.y as number)]);
    });
  }

  private hover(id: string | null): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.write(false);
  }
}
