import type { Around } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { FilterMenu } from "../filter/FilterMenu";
import { Left } from "../filter/Left";
import type { Narrowed } from "../filter/narrowing";
import type { Folded } from "../graph/fold";
import { ShowQuery } from "../keep/ShowQuery";
import { useExplorer } from "../state/Explorer";
import type { Pane } from "../state/state";
import { DateChoice } from "../time/DateChoice";
import { useSay } from "../words/Words";
import { questionOf } from "./See";
import { Tools } from "./Tools";

interface Props {
  folded: Folded;
  /** What may be drawn, before anything is filtered. */
  around: Around | null;
  /** What filters leave out. */
  narrowed: Narrowed | null;
  wide: boolean;
  pane: Pane;
  /** How many neighbours are not drawn. */
  missing: number;
  onExpand: () => void;
}

/** What is drawn, of which date, and what is left out, in numbers; undo and redo. */
export function Toolbar({ folded, around, narrowed, wide, pane, missing, onExpand }: Props) {
  const say = useSay();
  const model = useModel();
  const { scene } = folded;
  const { state, act, undo, redo, canUndo, canRedo } = useExplorer();
  return (
    <div className="toolbar">
      {wide && (
        <div className="row" role="group" aria-label={say("drawing")}>
          {(["drawing", "table"] as const).map((item) => (
            <button key={item} className="button" type="button" aria-pressed={pane === item} onClick={() => act({ do: "pane", pane: item })}>
              {say(item)}
            </button>
          ))}
        </div>
      )}
      <DateChoice />
      <FilterMenu around={around} />
      <Tools folded={folded} />
      <p className="small quiet" role="status">
        {say("drawn", { n: scene.nodes.length })}, {say("lines", { n: scene.lines.length })}
        {state.reach && around && (
          <>
            {" · "}
            {missing > 0
              ? say("reachCapped", { n: around.nodes.length, all: around.totalNodes })
              : say("reachShown", { n: state.reach.steps, name: around.nodes.find((node) => node.id === state.reach!.of)?.name ?? "" })}
          </>
        )}
        {missing > 0 && !state.reach && (
          <>
            {" · "}
            <button className="link" type="button" onClick={onExpand}>
              {say("notDrawn", { n: missing })}
            </button>
          </>
        )}
        {state.hidden.length > 0 && (
          <>
            {" · "}
            {say("hiddenCount", { n: state.hidden.length })}{" "}
            <button className="link" type="button" onClick={() => act({ do: "show", ids: state.hidden })}>
              {say("showHidden")}
            </button>
          </>
        )}
        {narrowed && <Left narrowed={narrowed} />}
      </p>
      <span className="row end">
        <button className="button icon" type="button" aria-label={say("undo")} title={say("undo")} disabled={!canUndo} onClick={undo}>
          ↶
        </button>
        <button className="button icon" type="button" aria-label={say("redo")} title={say("redo")} disabled={!canRedo} onClick={redo}>
          ↷
        </button>
        <ShowQuery question={questionOf(state, model.outline.wide)} />
      </span>
    </div>
  );
}
