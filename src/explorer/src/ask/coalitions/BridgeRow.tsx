import type { Bridge } from "../../api/answers";
import { Named } from "../../frame/Named";
import { Sample } from "../../sketch/Sample";
import { useSay } from "../../words/Words";
import type { Grouped } from "./grouped";
import { Reason } from "./Reason";

/** A pair across two coalitions: whether it joins or parts them, said in words, and what makes it so. */
export function BridgeRow({ bridge, grouped }: { bridge: Bridge; grouped: Grouped }) {
  const say = useSay();
  const { a, b, weight, through } = bridge;
  const letter = (id: string) => grouped.groupOf.get(id)?.letter ?? "";
  const isConflict = weight < 0;
  return (
    <li className="member">
      <Sample look={isConflict ? "conflict" : "bridge"} /> <Named node={a} /> <span className="small quiet">{letter(a.id)}</span>{" "}
      <span className={isConflict ? "fault" : undefined}>{say(isConflict ? "bridgeAgainst" : "bridgeWith")}</span> <Named node={b} />{" "}
      <span className="small quiet">{letter(b.id)}</span>
      <ul>
        {through.map((joined) => (
          <Reason key={joined.edge.id} joined={joined} of={[a.id, b.id].includes(joined.from.id) ? joined.from.id : joined.to.id} />
        ))}
      </ul>
    </li>
  );
}
