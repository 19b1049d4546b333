// Takes away of what is drawn whatever the chosen traits and the window of time leave out, and counts it.
import type { Around, Line } from "../api/answers";
import type { Model } from "../api/model";
import type { Span } from "../state/state";
import { partsOf, traitsOfLine, traitsOfNode, type Traits } from "./traits";

export interface Narrowed {
  around: Around;
  /** How many entities and lines the filters leave out. */
  nodes: number;
  lines: number;
  /** How many lines hold at no time of the window. */
  outside: number;
  /** How many lines of unknown time are shown although there is a window. */
  undated: number;
}

/** `kept` is shown in any case. */
export function narrow(model: Model, around: Around, clauses: readonly string[], window: Span | null, kept: string): Narrowed {
  const chosen = new Map<string, Set<string>>();
  for (const [group, value] of clauses.map(partsOf)) chosen.set(group, (chosen.get(group) ?? new Set()).add(value));
  const passing = around.nodes.filter((node) => node.id === kept || passes(traitsOfNode(model, node), chosen));
  const shown = new Set(passing.map((node) => node.id));
  const edges = around.edges.filter((line) => shown.has(line.from.id) && shown.has(line.to.id) && passes(traitsOfLine(model, line), chosen));
  const holding = window ? edges.filter((line) => holdsIn(line.edge, window)) : edges;
  const before = endsOf(around.edges);
  const after = endsOf(holding);
  // Who was joined to something and is no longer would hang in the air.
  const nodes = passing.filter((node) => node.id === kept || !before.has(node.id) || after.has(node.id));
  return {
    around: { ...around, nodes, edges: holding },
    nodes: around.nodes.length - nodes.length,
    lines: around.edges.length - edges.length,
    outside: edges.length - holding.length,
    undated: window ? holding.filter((line) => !line.edge.since && !line.edge.until).length : 0,
  };
}

/** Whether a relationship holds at some time of a span of years; one of unknown time may. */
export function holdsIn(edge: { since: string | null; until: string | null }, [from, to]: Span): boolean {
  return (!edge.since || yearOf(edge.since) <= to) && (!edge.until || yearOf(edge.until) >= from);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

// Values of one group are alternatives, groups must all match; a group that the type or relationship does not have is passed over.
function passes(traits: Traits, chosen: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...chosen].every(([group, values]) => traits.get(group)?.some((value) => values.has(value)) ?? true);
}

function endsOf(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap((line) => [line.from.id, line.to.id]));
}
