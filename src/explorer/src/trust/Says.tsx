import { useExplorer } from "../state/Explorer";
import type { Claim } from "../state/state";
import { useSay } from "../words/Words";
import "./trust.css";

/** How many statements say something; it opens them. Nothing where there are none. */
export function Says({ count, claim, about }: { count: number; claim: Claim; about: string }) {
  const say = useSay();
  const { act } = useExplorer();
  if (count === 0) return null;
  return (
    <button
      className="says"
      type="button"
      title={say("whoSays", { n: count })}
      aria-label={`${about}. ${say("whoSays", { n: count })}`}
      onClick={() => act({ do: "claim", claim })}
    >
      <span aria-hidden="true">{count} ❝</span>
    </button>
  );
}
