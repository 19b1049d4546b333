import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import type { Narrowed } from "./narrowing";

/** What filters and the window of time leave out, in numbers, and what brings it back. */
export function Left({ narrowed }: { narrowed: Narrowed }) {
  const say = useSay();
  const { state, act } = useExplorer();
  const { nodes, lines, outside, undated } = narrowed;
  const isFiltered = state.where.length > 0;
  if (!isFiltered && !state.window) return null;
  return (
    <>
      {isFiltered && (
        <>
          {" · "}
          {say("filterHides", { entities: say("entities", { n: nodes }), lines: say("relationships", { n: lines }) })}{" "}
          <button className="link" type="button" onClick={() => act({ do: "set", part: { where: [] } })}>
            {say("clearFilters")}
          </button>
        </>
      )}
      {state.window && (
        <>
          {" · "}
          {say("windowHides", { n: outside })}
          {undated > 0 && ` · ${say("windowUndated", { n: undated })}`}
        </>
      )}
    </>
  );
}
