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
  /** Whether it is what is to be said next: typing goes to it at once. */
  isNext: boolean;
  onChoose: (id: string) => void;
}

/** One end of a question: whom it is about, to be chosen by name and changed. */
export function Choose({ id, label, chosen, node, isNext, onChoose }: Props) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  // The box goes when somebody is chosen, and must not take the focus with it.
  const [hasChosen, setHasChosen] = useState(false);
  return (
    <div className="end">
      <h2 className="small quiet">{label}</h2>
      {chosen && !changing ? (
        <p className="row">
          {node ? <Named node={node} /> : <bdi>{chosen}</bdi>}
          <button className="button" type="button" autoFocus={hasChosen} aria-label={`${label}: ${say("change")}`} onClick={() => setChanging(true)}>
            {say("change")}
          </button>
        </p>
      ) : (
        <Combobox
          id={`choose-${id}`}
          label={`${label}: ${say("choose")}`}
          hint={say("choose")}
          isFocused={changing || isNext}
          onChoose={(found) => {
            setChanging(false);
            setHasChosen(true);
            onChoose(found.id);
          }}
        />
      )}
    </div>
  );
}
