import type { NodeType } from "../api/model";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";

/** Of which type those must be who are asked for; of all, or of one. */
export function TypeChoice({ types }: { types: readonly NodeType[] }) {
  const say = useSay();
  const { state, act } = useExplorer();
  return (
    <label className="row small">
      {say("onlyTypes")}
      <select
        className="select"
        value={state.types[0] ?? ""}
        onChange={(event) => act({ do: "set", part: { types: event.target.value ? [event.target.value] : [] } })}
      >
        <option value="">{say("allTypes")}</option>
        {types.map((type) => (
          <option key={type.name} value={type.value}>
            {type.plural}
          </option>
        ))}
      </select>
    </label>
  );
}
