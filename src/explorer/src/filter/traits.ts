// What a drawing can be filtered by, read off the model: each trait is a group with a value, "field.country=MX", and so it stands in the address.
import type { Brief, Line } from "../api/answers";
import type { Model, Tie } from "../api/model";

/** The group of a clause, and its value. */
export function partsOf(clause: string): [group: string, value: string] {
  const at = clause.indexOf("=");
  return at < 0 ? [clause, ""] : [clause.slice(0, at), clause.slice(at + 1)];
}

interface Far {
  node: { id: string; name: string };
  properties?: Record<string, unknown>;
}

/** The groups that a node or line has a say in, each with its values: without one it has none of them. */
export type Traits = Map<string, string[]>;

export function traitsOfNode(model: Model, node: Brief): Traits {
  const traits: Traits = new Map([["type", [node.__typename]]]);
  const type = model.type(node.__typename);
  for (const field of type?.fields ?? []) {
    if (field.facet && field.key in node) traits.set(`field.${field.name}`, [textOf(node[field.key])]);
  }
  for (const tie of type?.relationships ?? []) {
    const far = farOf(node, tie);
    if (!far) continue;
    const stance = model.kind(tie.kind)?.fields.find((field) => field.stance);
    const valueOf = ({ node: { id }, properties }: Far) => (stance ? `${textOf(properties?.[stance.name])} ${id}` : id);
    traits.set(`${stance ? "stance" : "near"}.${tie.name}`, far.map(valueOf));
  }
  return traits;
}

export function traitsOfLine(model: Model, line: Line): Traits {
  const traits: Traits = new Map([
    ["kind", [line.kind]],
    ["sure", stepsOf(line.edge.confidence ?? 0)],
    ["said", [line.edge.stated.totalCount > 0 ? "stated" : "implied"]],
  ]);
  for (const field of model.kind(line.kind)?.fields ?? []) {
    if (field.enum) traits.set(`edge.${field.name}`, [textOf(line.edge.properties[field.name])]);
  }
  return traits;
}

/** What a node is joined to beside the drawing by a field that the page asks for; undefined where it asks for none. */
export function farOf(node: Brief, tie: Tie): Far[] | undefined {
  if (!(tie.key in node)) return undefined;
  const value = node[tie.key] as { edges?: Far[]; id?: string; name?: string } | Far["node"][] | null;
  if (value === null) return [];
  if (Array.isArray(value)) return value.map((far) => ({ node: far }));
  return value.edges ?? (value.id ? [{ node: value as Far["node"] }] : []);
}

/** The steps of being sure, as lines are drawn: "at least so sure". */
export const steps = [0.85, 0.6] as const;

function stepsOf(confidence: number): string[] {
  return steps.filter((step) => confidence >= step).map(String);
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
