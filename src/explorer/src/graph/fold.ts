// Leaves that hang on one in the same way are drawn as one, with their number; who they are, the fold says.
import type { Scene, SceneLine } from "./scene";

/** Fewer than this are not folded. */
const LEAST = 3;

export interface Fold {
  /** Whose leaves they are, of which type, joined how; also the id of what is drawn for them. */
  key: string;
  members: Scene["nodes"];
}

export interface Folded {
  scene: Scene;
  folds: ReadonlyMap<string, Fold>;
}

/** A scene with its like leaves folded, but for those that are open or `kept`. */
export function fold(scene: Scene, open: readonly string[], kept: readonly string[], nameOf: (type: string, count: number) => string): Folded {
  const lines = new Map<string, SceneLine[]>();
  for (const line of scene.lines) for (const end of [line.from, line.to]) lines.set(end, [...(lines.get(end) ?? []), line]);
  const folds = new Map<string, Fold>();
  for (const node of scene.nodes) {
    const own = lines.get(node.id) ?? [];
    if (own.length !== 1 || kept.includes(node.id)) continue;
    const key = keyOf(node.__typename, node.id, own[0]!);
    const known = folds.get(key);
    if (known) known.members.push(node);
    else folds.set(key, { key, members: [node] });
  }
  for (const [key, { members }] of folds) if (members.length < LEAST || open.includes(key)) folds.delete(key);
  const foldOf = new Map([...folds.values()].flatMap(({ key, members }) => members.map((member) => [member.id, key] as const)));
  const nodes = scene.nodes.filter((node) => !foldOf.has(node.id));
  for (const { key, members } of folds.values()) {
    const type = members[0]!.__typename;
    nodes.push({ __typename: type, id: key, name: nameOf(type, members.length), degree: members.length });
  }
  const merged = new Map<string, SceneLine>();
  for (const line of scene.lines) {
    const [from, to] = [foldOf.get(line.from) ?? line.from, foldOf.get(line.to) ?? line.to];
    const known = merged.get(`${from}\n${to}`);
    if (from === line.from && to === line.to) merged.set(line.key, line);
    else if (!known) merged.set(`${from}\n${to}`, { ...line, key: `${from}\n${to}`, from, to });
    else {
      known.lines = [...known.lines, ...line.lines];
      known.isImplied &&= line.isImplied;
      known.confidence = Math.max(known.confidence, line.confidence);
    }
  }
  return { scene: { nodes, lines: [...merged.values()] }, folds };
}

function keyOf(type: string, leaf: string, line: SceneLine): string {
  const hub = line.from === leaf ? line.to : line.from;
  const kinds = [...new Set(line.lines.map(({ kind, from }) => `${kind}${from.id === leaf ? ">" : "<"}`))].sort();
  return ["fold", hub, type, ...kinds].join(" ");
}
