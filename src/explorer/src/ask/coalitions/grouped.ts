// Coalitions as they are shown: by letters, with what their members are in, and what joins or parts two of them.
import type { Brief, Bridge, Coalition, CoalitionsAnswer, Joined } from "../../api/answers";
import type { Model } from "../../api/model";

export interface Group {
  letter: string;
  coalition: Coalition;
  label: string;
}

export interface Grouped {
  groups: Group[];
  /** Who is in which coalition, by id. */
  groupOf: Map<string, Group>;
  /** Everybody and everything, by id. */
  nodes: Map<string, Brief>;
  /** What members are joined to without being members themselves, in the order of the coalitions that most of those joined to it are of. */
  meetings: Meeting[];
  /** Each relationship once. */
  joined: Joined[];
  /** Each pair across coalitions once; what parts two comes before what joins them. */
  bridges: Bridge[];
}

export interface Meeting {
  node: Brief;
  /** The coalition that most of those joined to it are of. */
  group: Group;
  /** How many of each are joined to it. */
  shares: ReadonlyMap<Group, number>;
}

const LETTERS = 26;

/** A, B, … Z, AA, AB, …: as sheets name their columns. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / LETTERS);
  return (rest > 0 ? letterOf(rest - 1) : "") + String.fromCharCode(65 + (index % LETTERS));
}

export function groupedOf(model: Model, answer: NonNullable<CoalitionsAnswer["asOf"]["coalitions"]>): Grouped {
  const groups = answer.coalitions.map((coalition, index) => ({ letter: letterOf(index), coalition, label: labelOf(model, coalition) }));
  const groupOf = new Map(groups.flatMap((group) => group.coalition.members.nodes.map((member) => [member.node.id, group] as const)));
  const bridges = distinct(
    groups.flatMap((group) => group.coalition.bridges),
    ({ a, b }) => [a.id, b.id].sort().join(" "),
  ).sort((a, b) => Number(a.weight >= 0) - Number(b.weight >= 0));
  const joined = distinct(
    [
      ...groups.flatMap((group) => group.coalition.members.nodes.flatMap((member) => member.relationships)),
      ...bridges.flatMap((bridge) => bridge.through),
    ],
    (item) => item.edge.id,
  );
  const nodes = new Map<string, Brief>();
  for (const { from, to } of joined) nodes.set(from.id, from).set(to.id, to);
  for (const group of groups) for (const { node } of group.coalition.members.nodes) nodes.set(node.id, node);
  return { groups, groupOf, nodes, meetings: meetingsOf(groups, groupOf, nodes, joined), joined, bridges };
}

function meetingsOf(groups: Group[], groupOf: Map<string, Group>, nodes: Map<string, Brief>, joined: Joined[]): Grouped["meetings"] {
  const counts = new Map<string, Map<Group, number>>();
  for (const { from, to } of joined) {
    for (const [actor, meeting] of [
      [from.id, to.id],
      [to.id, from.id],
    ] as const) {
      const group = groupOf.get(actor);
      if (!group || groupOf.has(meeting)) continue;
      const count = counts.get(meeting) ?? new Map<Group, number>();
      counts.set(meeting, count.set(group, (count.get(group) ?? 0) + 1));
    }
  }
  const most = (count: Map<Group, number>) => [...count].sort(([a, n], [b, m]) => m - n || groups.indexOf(a) - groups.indexOf(b))[0]!;
  return [...counts]
    .map(([id, shares]) => ({ node: nodes.get(id)!, group: most(shares)[0], shares }))
    .sort(
      (a, b) =>
        groups.indexOf(a.group) - groups.indexOf(b.group) ||
        b.shares.get(b.group)! - a.shares.get(a.group)! ||
        (a.node.id < b.node.id ? -1 : 1),
    );
}

/** The label with the model's values in words: the server spells them as the model does. */
function labelOf(model: Model, coalition: Coalition): string {
  const values = new Map(
    coalition.shared.filter((shared) => shared.value !== null).map((shared) => [shared.value!, valueIn(model, shared.field, shared.value!)]),
  );
  return coalition.label
    .split(" · ")
    .map((part) => values.get(part) ?? part)
    .join(" · ");
}

/** A value that members share, in words: of an enum its label, else as it is. */
export function valueIn(model: Model, field: string, value: string): string {
  const name = model.entities.flatMap((type) => type.fields).find((item) => item.name === field && item.enum)?.enum;
  return name ? model.enumLabel(name, value).label : value;
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
