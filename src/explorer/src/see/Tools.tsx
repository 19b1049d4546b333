import { announce } from "../frame/announce";
import { Menu } from "../frame/Menu";
import type { Folded } from "../graph/fold";
import { useExplorer } from "../state/Explorer";
import { MAX_STEPS } from "../state/state";
import { useSay } from "../words/Words";

/** How much is drawn, and whether leaves are folded. */
export function Tools({ folded }: { folded: Folded }) {
  const say = useSay();
  const { state, act } = useExplorer();
  const steps = [1, 2, 3, MAX_STEPS].filter((item) => item !== state.reach?.steps);
  const toggle = () => {
    act({ do: "set", part: { isFolded: !state.isFolded, unfolded: [] } });
  };
  const draw = (item: number) => {
    act({ do: "set", part: { reach: { of: state.reach?.of ?? state.id, steps: item }, drawn: null, chosen: [] } });
    announce(say(item === 1 ? "reachOne" : "reachMany", { n: item }));
  };
  return (
    <Menu label={say("tools")}>
      <button type="button" onClick={toggle}>
        {say(state.isFolded ? "unfoldLeaves" : "foldLeaves")}
        {state.isFolded && <span className="quiet"> {folded.folds.size}</span>}
      </button>
      {steps.map((item) => (
        <button key={item} type="button" onClick={() => draw(item)}>
          {say(item === 1 ? "reachOne" : "reachMany", { n: item })}
        </button>
      ))}
      {state.reach && (
        <button type="button" onClick={() => act({ do: "set", part: { reach: null, drawn: null, chosen: [] } })}>
          {say("reachEnd")}
        </button>
      )}
    </Menu>
  );
}
