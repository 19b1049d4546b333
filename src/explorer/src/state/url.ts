// The state as the part of the URL behind #, in a form that later versions go on reading: names of one or more letters, each value by itself.
// What cannot be read is left out and told by name; nothing of it can break the page.
import { bases, MAX_DRAWN, MAX_NOTE, MAX_STEPS, panes, start, views, type Place, type State } from "./state";

const VERSION = "1";
const MAX_VALUES = 2000;

export interface Restored {
  state: State;
  /** What of the URL could not be read. */
  lost: string[];
}

export function write(state: State, model: string): string {
  const out = new URLSearchParams();
  const put = (name: string, value: string) => value && out.append(name, value);
  out.append("v", VERSION);
  put("m", state.drawn || state.view !== "begin" ? model.slice(0, 8) : "");
  put("view", state.view === "begin" ? "" : state.view);
  put("q", state.text);
  put("type", state.type);
  state.types.forEach((value) => put("t", value));
  state.where.forEach((value) => put("w", value));
  put("id", state.id);
  state.drawn?.forEach((id) => put("d", id));
  put("reach", state.reach ? `${state.reach.steps}@${state.reach.of}` : "");
  state.hidden.forEach((id) => put("h", id));
  state.chosen.forEach((id) => put("c", id));
  put("fold", state.isFolded ? "1" : "");
  state.unfolded.forEach((key) => put("u", key));
  put("note", state.note);
  Object.entries(state.places).forEach(([id, [x, y]]) => put("p", `${id}@${x},${y}`));
  put("pane", state.pane === start.pane ? "" : state.pane);
  if (state.claim) put("claim", JSON.stringify(state.claim));
  put("valid", state.valid);
  put("years", state.window ? state.window.join("-") : "");
  state.of.forEach((id) => put("of", id));
  state.avoid.forEach((id) => put("avoid", id));
  put("by", state.measure === start.measure ? "" : state.measure);
  put("basis", state.basis);
  put("min", state.minSize === start.minSize ? "" : String(state.minSize));
  put("res", state.resolution === start.resolution ? "" : String(state.resolution));
  put("before", state.before);
  put("after", state.after);
  const text = out.toString();
  return text === `v=${VERSION}` ? "" : text;
}

export function read(hash: string, model: string): Restored {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const lost: string[] = [];
  if (![...given.keys()].length) return { state: start, lost };
  const one = (name: string) => given.get(name) ?? "";
  const many = (name: string) => given.getAll(name).slice(0, MAX_VALUES);
  if (given.get("v") !== VERSION) lost.push("version");
  if (given.has("m") && one("m") !== model.slice(0, 8)) lost.push("model");
  const state: State = {
    ...start,
    view: among(views, one("view") || "begin", "view", lost) ?? "begin",
    text: one("q").slice(0, 500),
    type: one("type"),
    types: many("t"),
    where: many("w"),
    id: one("id"),
    drawn: given.has("d") ? many("d").slice(0, MAX_DRAWN) : null,
    reach: reach(one("reach"), lost),
    hidden: many("h"),
    chosen: many("c"),
    isFolded: one("fold") === "1",
    unfolded: many("u"),
    note: one("note").slice(0, MAX_NOTE),
    places: places(many("p"), lost),
    pane: among(panes, one("pane") || start.pane, "pane", lost) ?? start.pane,
    claim: claim(one("claim"), lost),
    valid: date(one("valid"), "valid", lost),
    window: span(one("years"), lost),
    of: many("of"),
    avoid: many("avoid"),
    measure: among(["DEGREE", "PAGERANK", "BETWEENNESS", "CLOSENESS"], one("by") || start.measure, "measure", lost) ?? start.measure,
    basis: one("basis") && (among(bases, one("basis"), "basis", lost) ?? ""),
    minSize: Math.round(number(one("min"), [1, 1000], start.minSize, "size", lost)),
    resolution: number(one("res"), [0.01, 100], start.resolution, "resolution", lost),
    before: date(one("before"), "before", lost),
    after: date(one("after"), "after", lost),
  };
  if (state.view === "see" && !state.id) {
    lost.push("id");
    return { state: { ...state, view: "begin" }, lost };
  }
  return { state, lost };
}

function among<T extends string>(allowed: readonly T[], value: string, name: string, lost: string[]): T | undefined {
  const found = allowed.find((item) => item === value);
  if (!found) lost.push(name);
  return found;
}

function number(value: string, [least, most]: [number, number], usual: number, name: string, lost: string[]): number {
  if (value === "") return usual;
  const found = Number(value);
  if (found >= least && found <= most) return found;
  lost.push(name);
  return usual;
}

function span(value: string, lost: string[]): State["window"] {
  if (value === "") return null;
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(value) ?? [];
  if (from && to && from <= to) return [Number(from), Number(to)];
  lost.push("years");
  return null;
}

function reach(value: string, lost: string[]): State["reach"] {
  if (value === "") return null;
  const [, steps, of] = /^(\d)@(.+)$/.exec(value) ?? [];
  if (of && Number(steps) >= 1 && Number(steps) <= MAX_STEPS) return { of, steps: Number(steps) };
  lost.push("reach");
  return null;
}

function places(values: string[], lost: string[]): Record<string, Place> {
  const found: Record<string, Place> = {};
  for (const value of values) {
    const [, id, x, y] = /^(.+)@(-?\d{1,7}),(-?\d{1,7})$/.exec(value) ?? [];
    if (id) found[id] = [Number(x), Number(y)];
    else lost.push("place");
  }
  return found;
}

function claim(text: string, lost: string[]): State["claim"] {
  if (!text) return null;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const parts = ["subject", "kind", "object", "predicate"] as const;
    if (typeof value.subject === "string" && parts.every((part) => value[part] === undefined || typeof value[part] === "string"))
      return Object.fromEntries(parts.filter((part) => value[part]).map((part) => [part, value[part]])) as unknown as State["claim"];
  } catch {
    // Told below, as anything that is no claim.
  }
  lost.push("claim");
  return null;
}

function date(value: string, name: string, lost: string[]): string {
  if (value === "" || value === "any" || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return value;
  lost.push(name);
  return "";
}
