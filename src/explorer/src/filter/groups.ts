// What can be chosen of what is drawn: groups in the order of the model, each value with how many have it.
import type { Around, Brief } from "../api/answers";
import type { Model } from "../api/model";
import { formatPercent } from "../words/formats";
import type { Say } from "../words/Words";
import { farOf, partsOf, traitsOfLine, traitsOfNode } from "./traits";

export interface Choice {
  clause: string;
  label: string;
  count: number;
}

export interface Group {
  name: string;
  label: string;
  choices: Choice[];
}

const MAX_CHOICES = 30;

export function groupsOf(model: Model, around: Around, clauses: readonly string[], say: Say, language: string): Group[] {
  const counts = new Map<string, Map<string, number>>();
  const count = (traits: Map<string, string[]>) => {
    for (const [group, values] of traits) {
      const known = counts.get(group) ?? new Map<string, number>();
      counts.set(group, known);
      for (const value of values) known.set(value, (known.get(value) ?? 0) + 1);
    }
  };
  around.nodes.forEach((node) => count(traitsOfNode(model, node)));
  around.edges.forEach((line) => count(traitsOfLine(model, line)));
  // What a link chooses can be taken back even where nothing drawn has it.
  for (const [group, value] of clauses.map(partsOf)) {
    const known = counts.get(group) ?? new Map<string, number>();
    counts.set(group, known.set(value, known.get(value) ?? 0));
  }
  const names = namesOf(model, around.nodes);
  return [...counts]
    .filter(([group, values]) => isUseful(group, values, clauses))
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([group, values]) => ({
      name: group,
      label: labelOf(model, group, say),
      choices: [...values]
        .map(([value, n]) => ({ clause: `${group}=${value}`, label: valueOf(model, group, value, names, say, language), count: n }))
        .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, language))
        .slice(0, MAX_CHOICES),
    }));
}

const order = ["type", "kind", "field", "near", "stance", "edge", "sure", "said"];

function placeOf(group: string): number {
  return order.indexOf(group.split(".")[0]!);
}

// What all have, or each has by itself, such as an acronym, is no filter.
function isUseful(group: string, values: ReadonlyMap<string, number>, clauses: readonly string[]): boolean {
  if (clauses.some((clause) => partsOf(clause)[0] === group)) return true;
  const told = [...values].filter(([value]) => value !== "");
  if (group.startsWith("near.") || group.startsWith("stance.")) return told.length > 0;
  if (group === "sure") return told.length > 0;
  return values.size > 1 && told.some(([, n]) => n > 1 || group === "type" || group === "kind" || group === "said");
}

function labelOf(model: Model, group: string, say: Say): string {
  const [kind, name = ""] = [group.split(".")[0], group.slice(group.indexOf(".") + 1)];
  const tie = model.entities.flatMap((type) => type.relationships).find((item) => item.name === name);
  if (kind === "type") return say("colType");
  if (kind === "kind") return say("colKind");
  if (kind === "sure") return say("colConfidence");
  if (kind === "said") return say("filterSaid");
  if (kind === "field") return model.entities.flatMap((type) => type.fields).find((field) => field.name === name)?.label ?? name;
  if (kind === "edge") return model.outline.relationships.flatMap((type) => type.fields).find((field) => field.name === name)?.label ?? name;
  return tie?.label ?? name;
}

function valueOf(model: Model, group: string, value: string, names: ReadonlyMap<string, string>, say: Say, language: string): string {
  const [kind, name = ""] = [group.split(".")[0], group.slice(group.indexOf(".") + 1)];
  if (value === "") return say("noValue");
  if (kind === "type") return model.type(value)?.label ?? value;
  if (kind === "kind") return model.kind(value)?.label ?? value;
  if (kind === "sure") return say("atLeast", { value: formatPercent(Number(value), language) });
  if (kind === "said") return say(value === "stated" ? "stated" : "implied");
  if (kind === "near") return names.get(value) ?? value;
  if (kind === "field") return enumLabel(model, model.entities.flatMap((type) => type.fields).find((field) => field.name === name)?.enum, value);
  if (kind === "edge") return enumLabel(model, model.outline.relationships.flatMap((type) => type.fields).find((field) => field.name === name)?.enum, value);
  const [stance = "", id = ""] = [value.slice(0, value.indexOf(" ")), value.slice(value.indexOf(" ") + 1)];
  const tie = model.entities.flatMap((type) => type.relationships).find((item) => item.name === name);
  const field = tie && model.kind(tie.kind)?.fields.find((item) => item.stance);
  return `${stance ? enumLabel(model, field?.enum, stance) : say("noValue")}: ${names.get(id) ?? id}`;
}

function enumLabel(model: Model, name: string | undefined, value: string): string {
  return name ? model.enumLabel(name, value).label : value;
}

function namesOf(model: Model, nodes: readonly Brief[]): Map<string, string> {
  return new Map(
    nodes.flatMap((node) =>
      (model.type(node.__typename)?.relationships ?? []).flatMap((tie) => (farOf(node, tie) ?? []).map((far) => [far.node.id, far.node.name] as const)),
    ),
  );
}
