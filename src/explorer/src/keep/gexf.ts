import { root } from "../api/client";
import type { Model } from "../api/model";
import type { Scene } from "../graph/scene";
import type { State } from "../state/state";
import { validOf } from "../state/valid";

/** What an address may be long that any server and proxy takes. */
const LONGEST = 6000;

/** Where the server writes the drawing as GEXF: exactly who is drawn where an address can name them all, else all around who is shown. */
export function gexfOf(scene: Scene, state: State, model: Model): { address: string; isExact: boolean } {
  const exact = addressOf(
    scene.nodes.map((node) => node.id),
    0,
    state,
    model,
  );
  if (exact.length <= LONGEST && !scene.nodes.some((node) => node.id.startsWith("fold "))) return { address: exact, isExact: true };
  return { address: addressOf([state.reach?.of ?? state.id], state.reach?.steps ?? 1, state, model), isExact: false };
}

function addressOf(of: readonly string[], depth: number, state: State, model: Model): string {
  const query = new URLSearchParams();
  of.forEach((id) => query.append("of", id));
  query.set("depth", String(depth));
  model.outline.relationships.forEach((kind) => query.append("via", kind.name));
  const valid = validOf(state.valid);
  if (valid) query.set("valid", valid);
  return `${root}/export/gexf?${query}`;
}
