import { useSay } from "../words/Words";
import type { Key } from "../words/en";
import { Sheet } from "./Sheet";

const keys: [string, Key][] = [
  ["/", "keySearch"],
  ["↑ ↓", "keyArrows"],
  ["Enter", "keyExpand"],
  ["E", "keyEvidence"],
  ["P", "keyPin"],
  ["H", "keyHide"],
  ["T", "keyTable"],
  ["Z / ⇧Z", "keyUndo"],
  ["Esc", "keyEscape"],
  ["?", "keyHelp"],
];

/** What the keys do. */
export function Help({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Sheet title={say("keysTitle")} onClose={onClose}>
      <dl>
        {keys.map(([key, text]) => (
          <div key={key} className="keys">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
