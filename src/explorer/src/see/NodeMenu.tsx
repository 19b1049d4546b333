import { useEffect, useRef } from "react";
import type { Brief } from "../api/answers";
import { useExplorer } from "../state/Explorer";
import type { Place } from "../state/state";
import { useSay } from "../words/Words";
import type { Actions } from "./useActions";

interface Props {
  node: Brief;
  at: { x: number; y: number };
  leaves: string[];
  place: Place | undefined;
  actions: Actions;
  onClose: () => void;
}

/** What can be done with a node of the drawing. */
export function NodeMenu({ node, at, leaves, place, actions, onClose }: Props) {
  const say = useSay();
  const { state, act } = useExplorer();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    const away = (event: Event) => !menu.current?.contains(event.target as Node) && onClose();
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [onClose]);
  const isPinned = node.id in state.places;
  const gone = leaves.filter((leaf) => leaf !== state.id);
  const run = (action: () => void) => () => {
    onClose();
    action();
  };
  const step = (by: number) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    items[(items.indexOf(document.activeElement as HTMLButtonElement) + by + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={menu}
      className="menu node-menu"
      role="menu"
      aria-label={node.name}
      style={{ left: at.x, top: at.y }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "ArrowDown") step(1);
        else if (event.key === "ArrowUp") step(-1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className="items">
        <button role="menuitem" type="button" onClick={run(() => actions.expand(node))}>
          {say("expand")}
        </button>
        {gone.length > 0 && (
          <button role="menuitem" type="button" onClick={run(() => actions.collapse(node.id, gone))}>
            {say("collapse")} <span className="quiet">{gone.length}</span>
          </button>
        )}
        {(isPinned || place) && (
          <button role="menuitem" type="button" onClick={run(() => (isPinned ? actions.unpin(node.id) : actions.pin(node.id, place!)))}>
            {say(isPinned ? "unpin" : "pin")}
          </button>
        )}
        <button role="menuitem" type="button" onClick={run(() => actions.toggle(node.id))}>
          {say(state.chosen.includes(node.id) ? "dropOne" : "pickOne")}
        </button>
        <button role="menuitem" type="button" onClick={run(() => actions.hide(node.id))}>
          {say("hide")}
        </button>
        <button role="menuitem" type="button" onClick={run(() => act({ do: "open", id: node.id, type: node.__typename }))}>
          {say("openAlone")}
        </button>
      </div>
    </div>
  );
}
