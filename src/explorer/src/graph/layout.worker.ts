// Lays out a graph off the main thread: ForceAtlas2 over all that may move, the same for the same graph, since where it begins follows from ids.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export interface LayoutNode {
  id: string;
  size: number;
  at?: readonly [number, number];
  isFixed: boolean;
}

export interface LayoutRequest {
  turn: number;
  nodes: LayoutNode[];
  edges: [string, string][];
}

export interface LayoutAnswer {
  turn: number;
  places: Record<string, [number, number]>;
}

const SPREAD = 60;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const MANY = 400;

onmessage = (event: MessageEvent<LayoutRequest>) => {
  const { turn, nodes, edges } = event.data;
  const graph = new Graph({ type: "undirected", multi: false });
  for (const node of nodes) graph.addNode(node.id, { size: node.size, fixed: node.isFixed });
  for (const [from, to] of edges) graph.mergeEdge(from, to);
  begin(graph, nodes);
  if (nodes.some((node) => !node.isFixed) && nodes.length > 1) {
    forceAtlas2.assign(graph, {
      iterations: nodes.length > 2000 ? 120 : nodes.length > MANY ? 250 : 500,
      settings: {
        adjustSizes: nodes.length <= MANY,
        barnesHutOptimize: nodes.length > MANY,
        gravity: 0.6,
        scalingRatio: SPREAD,
        slowDown: 4,
        strongGravityMode: false,
        outboundAttractionDistribution: false,
      },
    });
  }
  const places: LayoutAnswer["places"] = {};
  graph.forEachNode((id, { x, y }) => {
    places[id] = [Math.round(x as number), Math.round(y as number)];
  });
  postMessage({ turn, places } satisfies LayoutAnswer);
};

// Who has a place keeps it; who is new begins beside those that it is joined to, else on a spiral, most joined innermost.
function begin(graph: Graph, nodes: LayoutNode[]): void {
  for (const node of nodes) if (node.at) graph.mergeNodeAttributes(node.id, { x: node.at[0], y: node.at[1] });
  const fresh = nodes.filter((node) => !node.at).sort((a, b) => graph.degree(b.id) - graph.degree(a.id) || (a.id < b.id ? -1 : 1));
  fresh.forEach((node, index) => {
    const placed = graph.neighbors(node.id).filter((other) => graph.hasNodeAttribute(other, "x"));
    const mean = (axis: "x" | "y") =>
      placed.reduce((sum, other) => sum + (graph.getNodeAttribute(other, axis) as number), 0) / Math.max(1, placed.length);
    const far = placed.length ? SPREAD : SPREAD * Math.sqrt(index);
    graph.mergeNodeAttributes(node.id, {
      x: mean("x") + far * Math.cos(GOLDEN * index + 0.1),
      y: mean("y") + far * Math.sin(GOLDEN * index + 0.1),
    });
  });
}
