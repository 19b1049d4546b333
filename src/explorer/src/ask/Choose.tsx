import { useState } from "react";
import type { Brief } from "../api/answers";
import { Combobox } from "../find/Combobox";
import { Named } from "../frame/Named";
import { useSay } from "../words/Words";

interface Props {
  id: string;
  label: string;
  /** The id that is chosen; "" for none. */
  chosen: string;
  node: Brief | null | undefined;
  onChoose: (id: string) => void;
}

/** One end of a question: whom it is about, to be chosen by name and changed. */
export function Choose({ id, label, chosen, node, onChoose }: Props) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  return (
    <div className="end">
      <h2 className="small quiet">{label}</h2>
      {chosen && !changing ? (
        <p className="row">
          {node ? <Named node={node} /> : <bdi>{chosen}</bdi>}
          <button className="button" type="button" aria-label={`${label}: ${say("change")}`} onClick={() => setChanging(true)}>
            {say("change")}
          </button>
        </p>
      ) : (
        <Combobox
          id={`choose-${id}`}
          label={`${label}: ${say("choose")}`}
          hint={say("choose")}
          onChoose={(found) => {
            setChanging(false);
            onChoose(found.id);
          }}
        />
      )}
    </div>
  );
}
