import { MAX_DRAWN, start, type Claim, type Pane, type Place, type State } from "./state";

export type Action =
  | { do: "restore"; state: State }
  | { do: "go"; to: Partial<State> }
  | { do: "open"; id: string; type: string }
  | { do: "select"; id: string; type: string; drawn: readonly string[] }
  | { do: "expand"; ids: readonly string[]; drawn: readonly string[] }
  | { do: "collapse"; ids: readonly string[]; drawn: readonly string[] }
  | { do: "hide"; ids: readonly string[] }
  | { do: "show"; ids: readonly string[] }
  | { do: "place"; places: Record<string, Place> }
  | { do: "unpin"; id: string }
  | { do: "claim"; claim: Claim | null }
  | { do: "pane"; pane: Pane }
  | { do: "set"; part: Partial<State> };

/** What an action makes of a state. A view that is gone to keeps nothing of the one before but the date. */
export function reduce(state: State, action: Action): State {
  switch (action.do) {
    case "restore":
      return action.state;
    case "go":
      return { ...start, valid: state.valid, ...action.to };
    case "open":
      return { ...start, valid: state.valid, view: "see", id: action.id, type: action.type, pane: state.view === "see" ? state.pane : start.pane };
    case "select":
      return { ...state, id: action.id, type: action.type, drawn: action.drawn, claim: null };
    case "expand":
      return { ...state, drawn: [...new Set([...action.drawn, ...action.ids])].slice(0, MAX_DRAWN), hidden: without(state.hidden, action.ids) };
    case "collapse":
      return { ...state, drawn: without(action.drawn, action.ids), hidden: without(state.hidden, action.ids) };
    case "hide":
      return { ...state, hidden: [...new Set([...state.hidden, ...action.ids])] };
    case "show":
      return { ...state, hidden: without(state.hidden, action.ids) };
    case "place":
      return { ...state, places: { ...state.places, ...action.places } };
    case "unpin":
      return { ...state, places: Object.fromEntries(Object.entries(state.places).filter(([id]) => id !== action.id)) };
    case "claim":
      return { ...state, claim: action.claim };
    case "pane":
      return { ...state, pane: action.pane };
    case "set":
      return { ...state, ...action.part };
  }
}

function without(ids: readonly string[], gone: readonly string[]): readonly string[] {
  return ids.filter((id) => !gone.includes(id));
}
