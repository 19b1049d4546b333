import { useModel } from "../api/ModelContext";
import { Named } from "../frame/Named";
import { EdgeWords } from "../see/Relations";
import { Sample } from "../sketch/Sample";
import { Says } from "../trust/Says";
import { useSay } from "../words/Words";
import type { Change } from "./changes";

/** A relationship that came, went or is otherwise, with who says so. */
export function Changed({ change }: { change: Change }) {
  const say = useSay();
  const model = useModel();
  const { joined, before, what } = change;
  const { from, to, edge } = joined;
  const relation = model.kind(edge.kind)?.label ?? edge.kind;
  return (
    <li className="changed">
      <Sample look={what} />
      <span>
        <Named node={from} /> <span className="quiet">{relation}</span> <Named node={to} />
      </span>
      <span className="small">
        {before && (
          <>
            <span className="quiet">{say("wasBefore")}</span> <EdgeWords edge={before.edge} /> → <span className="quiet">{say("isAfter")}</span>{" "}
          </>
        )}
        <EdgeWords edge={edge} />{" "}
        <Says
          count={edge.statements.totalCount}
          claim={{ subject: from.id, kind: edge.kind, object: to.id }}
          about={`${from.name}, ${relation}, ${to.name}`}
        />
      </span>
    </li>
  );
}
