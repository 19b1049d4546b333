import { announce } from "../frame/announce";
import type { Scene } from "../graph/scene";
import { useExplorer } from "../state/Explorer";
import type { Place } from "../state/state";
import { useSay } from "../words/Words";
import type { Actions } from "./useActions";

/** What can be done with all that are chosen; nothing while none is. */
export function ChosenBar({ scene, actions }: { scene: Scene; actions: Actions }) {
  const say = useSay();
  const { state, act } = useExplorer();
  if (state.chosen.length === 0) return null;
  const hide = () => {
    act({ do: "set", part: { hidden: [...new Set([...state.hidden, ...state.chosen])], chosen: [] } });
    announce(say("announceHidden", { n: state.chosen.length }));
  };
  const pin = () => {
    const places = state.chosen.flatMap((id) => {
      const place = actions.placeOf.current?.(id);
      return place ? [[id, place] as [string, Place]] : [];
    });
    act({ do: "place", places: Object.fromEntries(places) });
  };
  const invert = () => {
    const chosen = new Set(state.chosen);
    actions.choose(scene.nodes.map((node) => node.id).filter((id) => !chosen.has(id)));
  };
  return (
    <div className="chosen row" role="group" aria-label={say("chosenCount", { n: state.chosen.length })}>
      <strong>{say("chosenCount", { n: state.chosen.length })}</strong>
      <button className="button" type="button" onClick={hide}>
        {say("chosenHide")}
      </button>
      <button className="button" type="button" onClick={pin}>
        {say("chosenPin")}
      </button>
      <button className="button" type="button" onClick={invert}>
        {say("chosenInvert")}
      </button>
      <button className="button" type="button" onClick={() => actions.choose([])}>
        {say("chosenClear")}
      </button>
    </div>
  );
}
