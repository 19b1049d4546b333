import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import { Combobox } from "./Combobox";
import "./find.css";

/** The search of the whole page: what is chosen opens, what is only typed is searched for. */
export function SearchBox() {
  const say = useSay();
  const { act } = useExplorer();
  return (
    <div className="finder" role="search">
      <Combobox
        id="find-text"
        label={say("searchLabel")}
        hint={say("searchHint")}
        onChoose={(node) => act({ do: "open", id: node.id, type: node.__typename })}
        onSubmit={(text) => act({ do: "go", to: { view: "find", text } })}
      />
    </div>
  );
}
