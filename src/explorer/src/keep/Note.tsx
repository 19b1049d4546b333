import { useState } from "react";
import { Sheet } from "../frame/Sheet";
import { useExplorer } from "../state/Explorer";
import { MAX_NOTE } from "../state/state";
import { useSay } from "../words/Words";

/** What somebody remarked on the view. */
export function Note() {
  const say = useSay();
  const { state } = useExplorer();
  if (!state.note) return null;
  return (
    <p className="notice">
      <span>
        <strong>{say("noteShown")}:</strong> <bdi>{state.note}</bdi>
      </span>
    </p>
  );
}

/** Where a remark is written. */
export function NoteSheet({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const { state, act } = useExplorer();
  const [text, setText] = useState(state.note);
  return (
    <Sheet title={say("note")} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act({ do: "set", part: { note: text.trim() } });
          onClose();
        }}
      >
        <label className="stack">
          <span className="quiet">{say("noteHint")}</span>
          <textarea className="field" rows={6} maxLength={MAX_NOTE} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <p>
          <button className="button primary" type="submit">
            {say("noteKeep")}
          </button>
        </p>
      </form>
    </Sheet>
  );
}
