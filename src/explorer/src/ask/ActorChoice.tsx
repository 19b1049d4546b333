import { useModel } from "../api/ModelContext";
import { useExplorer } from "../state/Explorer";
import { bases } from "../state/state";
import { DateChoice } from "../time/DateChoice";
import type { Key } from "../words/en";
import { useSay } from "../words/Words";
import { TypeChoice } from "./TypeChoice";

/** The basis that the server takes where none is chosen. */
export function useBasis(): string {
  const model = useModel();
  const { state } = useExplorer();
  return state.basis || (model.outline.relationships.some((kind) => kind.isParticipation) ? "PARTICIPATION" : "CONNECTIONS");
}

/** What joins actors, of which types, of which date: of what the model has. */
export function ActorChoice() {
  const say = useSay();
  const model = useModel();
  const basis = useBasis();
  const { act } = useExplorer();
  const { relationships } = model.outline;
  const has: Record<string, boolean> = {
    PARTICIPATION: relationships.some((kind) => kind.isParticipation),
    STANCES: relationships.some((kind) => kind.fields.some((field) => field.stance)),
    CONNECTIONS: true,
  };
  const types = model.entities.filter((type) => basis === "CONNECTIONS" || type.takesPart);
  return (
    <>
      <label className="row small">
        {say("basis")}
        <select className="select" value={basis} onChange={(event) => act({ do: "set", part: { basis: event.target.value, types: [] } })}>
          {bases
            .filter((item) => has[item])
            .map((item) => (
              <option key={item} value={item}>
                {say(`basis${item}` as Key)}
              </option>
            ))}
        </select>
      </label>
      {types.length > 1 && <TypeChoice types={types} />}
      <DateChoice />
    </>
  );
}
