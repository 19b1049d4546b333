import { useEffect, useState } from "react";
import type { SeeAnswer } from "../api/answers";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";

interface Props {
  present: SeeAnswer["asOf"]["present"] | null;
  drawing: SeeAnswer["asOf"]["drawing"];
}

/** Says how many of the drawn are not in the graph, and draws the others. */
export function LostNodes({ present, drawing }: Props) {
  const say = useSay();
  const { mend } = useExplorer();
  const [count, setCount] = useState(0);
  const found = present?.filter((node) => node !== null).map((node) => node.id);
  const missing = (present?.length ?? 0) - (found?.length ?? 0);
  useEffect(() => {
    if (drawing !== null || !found || missing === 0) return;
    setCount(missing);
    mend({ drawn: found.length ? found : null });
  }, [drawing, found, missing, mend]);
  return count > 0 ? (
    <p className="notice" role="alert">
      {say("lost", { names: say("lostNodes", { n: count }) })}
    </p>
  ) : null;
}
