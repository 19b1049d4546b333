// What is drawn: nodes, and one line for each pair that is joined, however many relationships there are between the two.
import type { Around, Brief, Line } from "../api/answers";

export interface SceneLine {
  key: string;
  from: string;
  to: string;
  lines: Line[];
  /** Whether no source says any of them in so many words. */
  isImplied: boolean;
  /** The surest of them, 0 to 1. */
  confidence: number;
}

export interface Scene {
  nodes: Brief[];
  lines: SceneLine[];
}

export const emptyScene: Scene = { nodes: [], lines: [] };

export function sceneOf(around: Around | null | undefined, hidden: readonly string[]): Scene {
  if (!around) return emptyScene;
  const gone = new Set(hidden);
  const nodes = around.nodes.filter((node) => !gone.has(node.id));
  const shown = new Set(nodes.map((node) => node.id));
  const pairs = new Map<string, Line[]>();
  for (const line of around.edges) {
    if (!shown.has(line.from.id) || !shown.has(line.to.id)) continue;
    const key = [line.from.id, line.to.id].sort().join("\n");
    const pair = pairs.get(key);
    if (pair) pair.push(line);
    else pairs.set(key, [line]);
  }
  const lines = [...pairs].map(([key, lines]) => ({
    key,
    from: lines[0]!.from.id,
    to: lines[0]!.to.id,
    lines,
    isImplied: lines.every((line) => line.edge.stated.totalCount === 0),
    confidence: Math.max(...lines.map((line) => line.edge.confidence ?? 0)),
  }));
  return { nodes, lines };
}

/** Who is drawn next to a node. */
export function neighbours(scene: Scene, id: string): Set<string> {
  const found = new Set<string>();
  for (const line of scene.lines) {
    if (line.from === id) found.add(line.to);
    if (line.to === id) found.add(line.from);
  }
  return found;
}

/** Those that only one of the drawn joins to the rest, and that hang on this one: what collapsing it takes away. */
export function leavesOf(scene: Scene, id: string): string[] {
  const counts = new Map<string, number>();
  for (const end of scene.lines.flatMap((line) => [line.from, line.to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...neighbours(scene, id)].filter((other) => counts.get(other) === 1);
}
