import { useState } from "react";
import type { Around, Brief } from "../api/answers";
import { Named } from "../frame/Named";
import type { Folded } from "../graph/fold";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import type { Actions } from "./useActions";

const MOST = 12;

interface Props {
  /** All that may be drawn, whatever is hidden of it. */
  around: Around | null;
  folded: Folded;
  actions: Actions;
}

/** Finds by name among what is drawn; who is hidden is found too, marked so, and shown once chosen. */
export function FindDrawn({ around, folded, actions }: Props) {
  const say = useSay();
  const { state, act } = useExplorer();
  const [text, setText] = useState("");
  const wanted = plain(text);
  const found = wanted ? (around?.nodes ?? []).filter((node) => plain(node.name).includes(wanted)) : [];
  const shown = new Set(folded.scene.nodes.map((node) => node.id));
  const foldOf = (id: string) => [...folded.folds.values()].find((fold) => fold.members.some((member) => member.id === id));
  const whyNot = (node: Brief): string => {
    if (shown.has(node.id)) return "";
    return say(state.hidden.includes(node.id) ? "hitHidden" : foldOf(node.id) ? "hitFolded" : "hitFiltered");
  };
  const go = (node: Brief) => {
    const fold = foldOf(node.id);
    if (state.hidden.includes(node.id)) act({ do: "show", ids: [node.id] });
    else if (fold) actions.unfold(fold.key);
    actions.select(node);
    actions.centre.current?.(node.id);
    setText("");
  };
  return (
    <div className="find-drawn" onKeyDown={(event) => event.key === "Escape" && setText("")}>
      <input
        className="field"
        type="search"
        aria-label={say("findDrawn")}
        placeholder={say("findDrawnHint")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && found[0] && go(found[0])}
      />
      {wanted && (
        <div className="found">
          <p className="small quiet" role="status">
            {found.length ? say("findDrawnHits", { n: found.length }) : say("findDrawnNone")}
          </p>
          <ul>
            {found.slice(0, MOST).map((node) => (
              <li key={node.id}>
                <Named node={node} onOpen={() => go(node)} /> <span className="small quiet">{whyNot(node)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

// Without case and accents, as people type.
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .trim();
}
