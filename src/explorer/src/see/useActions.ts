// What people do to a drawing, by pointer, key and menu alike; each says what it changed.
import { useState } from "react";
import type { Brief } from "../api/answers";
import { announce } from "../frame/announce";
import type { Keys } from "../frame/useKeys";
import { leavesOf, sceneOf } from "../graph/scene";
import { useExplorer } from "../state/Explorer";
import type { Claim, Place } from "../state/state";
import { useSay } from "../words/Words";

export interface Actions {
  select: (node: Pick<Brief, "__typename" | "id" | "name">) => void;
  expand: (node: Brief) => void;
  collapse: (id: string, leaves: string[]) => void;
  hide: (id: string) => void;
  pin: (id: string, place: Place) => void;
  unpin: (id: string) => void;
  claim: (claim: Claim) => void;
  /** Chooses these and no others. */
  choose: (ids: string[]) => void;
  /** Chooses one more, or one less. */
  toggle: (id: string) => void;
  unfold: (key: string) => void;
  /** Draws these too. */
  draw: (ids: string[]) => void;
  expanding: Brief | null;
  endExpanding: () => void;
  keys: Keys;
  /** Set by the drawing: where a node stands, for what pins it. */
  placeOf: { current: ((id: string) => Place | undefined) | null };
  /** Set by the drawing: brings a node to its middle. */
  centre: { current: ((id: string) => void) | null };
}

export function useActions(drawn: readonly Brief[]): Actions {
  const say = useSay();
  const { state, act } = useExplorer();
  const [expanding, setExpanding] = useState<Brief | null>(null);
  const [placeOf] = useState<Actions["placeOf"]>({ current: null });
  const [centre] = useState<Actions["centre"]>({ current: null });
  const ids = drawn.map((node) => node.id);
  const selected = drawn.find((node) => node.id === state.id);

  const actions: Omit<Actions, "keys"> = {
    select: (node) => {
      // A whole neighbourhood stays what it is, whoever of it is looked at.
      if (state.reach && ids.includes(node.id)) act({ do: "set", part: { id: node.id, type: node.__typename, claim: null } });
      else act({ do: "select", id: node.id, type: node.__typename, drawn: ids.includes(node.id) ? ids : [...ids, node.id] });
      announce(say("announceSelected", { name: node.name }));
    },
    expand: setExpanding,
    collapse: (id, leaves) => {
      const gone = leaves.filter((leaf) => leaf !== state.id && leaf !== id);
      act(state.reach ? { do: "hide", ids: gone } : { do: "collapse", ids: gone, drawn: ids });
      announce(say("announceCollapsed", { n: gone.length }));
    },
    hide: (id) => {
      act({ do: "hide", ids: [id] });
      announce(say("announceHidden", { n: 1 }));
    },
    pin: (id, place) => act({ do: "place", places: { [id]: place } }),
    unpin: (id) => act({ do: "unpin", id }),
    claim: (claim) => act({ do: "claim", claim }),
    choose: (chosen) => {
      act({ do: "set", part: { chosen } });
      announce(say("announceChosen", { n: chosen.length }));
    },
    toggle: (id) => actions.choose(state.chosen.includes(id) ? state.chosen.filter((other) => other !== id) : [...state.chosen, id]),
    unfold: (key) => {
      act({ do: "set", part: { unfolded: [...state.unfolded, key] } });
      announce(say("announceUnfolded", { n: 1 }));
    },
    // What is added to a whole neighbourhood, too large for a link to name, is drawn with whom it belongs to alone.
    draw: (added) => act({ do: "expand", ids: added, drawn: state.reach ? [expanding?.id ?? state.id] : ids }),
    expanding,
    endExpanding: () => setExpanding(null),
    placeOf,
    centre,
  };
  const keys: Keys = {
    t: () => act({ do: "pane", pane: state.pane === "table" ? "drawing" : "table" }),
    e: () => document.querySelector<HTMLElement>(".facts .says")?.click(),
    Enter: () => selected && setExpanding(selected),
    h: () => state.id && actions.hide(state.id),
    p: () => {
      const place = placeOf.current?.(state.id);
      if (state.id in state.places) actions.unpin(state.id);
      else if (place) actions.pin(state.id, place);
    },
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  };
  return { ...actions, keys };
}

/** What collapsing a node would take away of what is drawn. */
export function collapsible(around: Parameters<typeof sceneOf>[0], id: string): string[] {
  return leavesOf(sceneOf(around, []), id);
}

// Along the relations of the list, in its order; the focus stays on what Enter would open.
function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".relations .link")];
  const next = rows[(rows.indexOf(document.activeElement as HTMLElement) + by + rows.length) % rows.length];
  next?.focus();
}
