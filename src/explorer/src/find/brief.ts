import type { Brief } from "../api/answers";
import type { Model } from "../api/model";

/** What tells a node from others of its name: its type, and its kinds and countries. */
export function described(model: Model, node: Brief): string {
  const type = model.type(node.__typename);
  const values = (type?.fields ?? [])
    .filter((field) => field.facet && field.key in node && node[field.key] !== null && node[field.key] !== node.name)
    .map((field) => (field.enum ? model.enumLabel(field.enum, String(node[field.key])).label : String(node[field.key])));
  return [type?.label ?? node.__typename, ...new Set(values)].slice(0, 4).join(" · ");
}
