// Sigma over a scene: marks by type, lines by evidence, labels of our own above. It knows the scene and reports what people do to it.
import Graph from "graphology";
import Sigma from "sigma";
import { extremityArrow, layerDashed, layerFill, pathLine } from "sigma/rendering";
import type { Model } from "../api/model";
import type { Place } from "../state/state";
import { drawLabels, FONT_SIZE, placeLabels, type Placed } from "./labels";
import { Layout } from "./layout";
import { lookOf } from "./marks";
import { readPalette, type Palette } from "./palette";
import { radiusOf } from "./radius";
import { neighbours, type Scene } from "./scene";
import { edgeLayer, nodeShapes } from "./shapes";

export interface Reports {
  onSelect: (id: string) => void;
  onExpand: (id: string) => void;
  onMenu: (id: string, at: { x: number; y: number }) => void;
  onLine: (key: string) => void;
  onMoved: (id: string, place: Place) => void;
  onHover: (id: string | null) => void;
}

/** The length of a dash that has no end within a window. */
const SOLID = 100_000;
/** The least gap that Sigma draws dashes with, in pixels; it lies under the mark at the line's start. */
const SEAM = 0.2;
/** Has Sigma find its places for nodes and lines anew, which it may not have yet when their colours change. */
const REINDEXED = { attributes: ["zIndex"] };
/** Few nodes are not drawn farther apart than this, in the drawing's own measure. */
const LEAST_EXTENT = 40;

/** How wide a line is, in three steps of confidence. */
export function widthOf(confidence: number): number {
  return confidence >= 0.85 ? 3 : confidence >= 0.6 ? 2 : 1.2;
}

// Room for labels at the sides, as far as a small window has it.
function paddingOf(container: HTMLElement): number {
  return Math.min(80, container.clientWidth / 10);
}

export class Renderer {
  readonly graph = new Graph({ type: "undirected", multi: false });
  private readonly sigma: Sigma;
  private readonly layout: Layout;
  private palette: Palette;
  private scene: Scene = { nodes: [], lines: [] };
  private selected = "";
  private hovered: string | null = null;
  private near = new Set<string>();
  private pinned: Readonly<Record<string, Place>> = {};
  private placed: Placed[] = [];

  constructor(
    private readonly container: HTMLElement,
    private readonly labels: HTMLCanvasElement,
    private readonly model: Model,
    private readonly reports: Reports,
  ) {
    this.palette = readPalette(container);
    this.sigma = new Sigma(this.graph, container, {
      primitives: {
        nodes: {
          shapes: nodeShapes,
          variables: { rimColor: { type: "color", default: "#000" }, rimWidth: { type: "number", default: 1.5 } },
          layers: [layerFill(), edgeLayer],
        },
        edges: {
          paths: [pathLine()],
          extremities: [extremityArrow()],
          variables: { dash: { type: "number", default: SOLID }, gap: { type: "number", default: SEAM } },
          layers: [
            layerDashed({
              dashSize: { attribute: "dash", default: SOLID, mode: "pixels" },
              gapSize: { attribute: "gap", default: SEAM, mode: "pixels" },
              align: 0,
            }),
          ],
        },
      },
      styles: {
        nodes: {
          x: { attribute: "x" },
          y: { attribute: "y" },
          size: { attribute: "size" },
          color: { attribute: "color" },
          shape: { attribute: "shape" },
          opacity: { attribute: "opacity" },
          rimColor: { attribute: "rimColor" },
          rimWidth: { attribute: "rimWidth" },
          labelVisibility: "hidden",
          backdropVisibility: "hidden",
        },
        edges: {
          size: { attribute: "size" },
          color: { attribute: "color" },
          opacity: { attribute: "opacity" },
          head: { attribute: "head" },
          tail: { attribute: "tail" },
          dash: { attribute: "dash" },
          gap: { attribute: "gap" },
        },
      },
      settings: {
        renderLabels: false,
        enableEdgeEvents: true,
        enableNodeDrag: true,
        autoRescale: true,
        itemSizesReference: "screen",
        stagePadding: paddingOf(container),
        minCameraRatio: 0.05,
        maxCameraRatio: 8,
        allowInvalidContainer: true,
        zoomToSizeRatioFunction: (ratio: number) => Math.sqrt(Math.max(ratio, 0.4)),
        enableCameraRotation: false,
        enableCameraMouseRotation: false,
      },
    } as ConstructorParameters<typeof Sigma>[2]);
    this.layout = new Layout((places) => this.take(places));
    this.listen();
  }

  /** Draws a scene; who is drawn already keeps its place. */
  show(scene: Scene, selected: string, pinned: Readonly<Record<string, Place>>): void {
    const before = this.graph.order;
    const isOther = scene !== this.scene;
    this.scene = scene;
    this.selected = selected;
    this.pinned = pinned;
    if (isOther) {
      const isGrown = this.merge();
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

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ ratio: Math.min(8, Math.max(0.05, camera.getState().ratio / factor)) });
  }

  /** Where everything stands, in the drawing's own measure. */
  places(): Record<string, Place> {
    return Object.fromEntries(this.graph.mapNodes((id, at) => [id, [Math.round(at.x as number), Math.round(at.y as number)] as const]));
  }

  /** Where a node is shown, in pixels from the drawing's corner. */
  at(id: string): { x: number; y: number; radius: number } | null {
    const data = this.sigma.getNodeDisplayData(id);
    if (!data) return null;
    const { x, y } = this.sigma.framedGraphToViewport(data);
    return { x, y, radius: this.sigma.scaleSize(data.size) };
  }

  end(): void {
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
    const focus = this.hovered ?? null;
    this.near = focus ? neighbours(this.scene, focus) : new Set();
    this.graph.updateEachNodeAttributes(
      (id, attributes) => ({
        ...attributes,
        color: this.palette.types[attributes.colour as number],
        rimColor: id === this.selected ? this.palette.accent : this.palette.rim,
        rimWidth: id === this.selected ? 4 : id in this.pinned ? 3 : 1.5,
        opacity: this.isDimmed(id) ? 0.2 : 1,
      }),
      REINDEXED,
    );
    this.graph.updateEachEdgeAttributes(
      (_key, attributes, from, to) => ({
        ...attributes,
        color: focus !== null && (from === focus || to === focus) ? this.palette.accent : this.palette.edge,
        opacity: focus === null || from === focus || to === focus ? 1 : 0.15,
      }),
      REINDEXED,
    );
    this.sigma.refresh();
  }

  private isDimmed(id: string): boolean {
    return this.hovered !== null && id !== this.hovered && !this.near.has(id);
  }

  private writeLabels(): void {
    const { width, height } = this.sigma.getDimensions();
    const ratio = devicePixelRatio;
    const { labels } = this;
    if (labels.width !== Math.round(width * ratio) || labels.height !== Math.round(height * ratio)) {
      labels.width = Math.round(width * ratio);
      labels.height = Math.round(height * ratio);
    }
    const canvas = labels.getContext("2d")!;
    canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
    canvas.clearRect(0, 0, width, height);
    canvas.font = `${FONT_SIZE}px system-ui, sans-serif`;
    const order = this.scene.nodes
      .filter((node) => this.graph.hasNode(node.id))
      .map((node) => ({ node, at: this.at(node.id)! }))
      .filter(({ at }) => at.x > -50 && at.y > -50 && at.x < width + 50 && at.y < height + 50)
      .map(({ node, at }) => ({
        id: node.id,
        name: node.name,
        ...at,
        isForced: node.id === this.selected || node.id === this.hovered || this.near.has(node.id),
        isDimmed: this.isDimmed(node.id),
        weight: node.id === this.hovered ? Infinity : node.id === this.selected ? 1e9 : (this.near.has(node.id) ? 1e6 : 0) + node.degree,
      }))
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    this.placed = placeLabels(order, width, (text) => canvas.measureText(text).width);
    drawLabels(canvas, this.placed, this.palette.ink, this.palette.ground, this.palette.quiet);
  }

  private listen(): void {
    const { sigma, reports } = this;
    sigma.on("afterRender", () => this.writeLabels());
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
    this.hovered = id;
    this.reports.onHover(id);
    this.paint();
  }
}
