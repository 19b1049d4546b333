import type { Joined } from "../../api/answers";
import { useModel } from "../../api/ModelContext";
import { Named } from "../../frame/Named";
import { EdgeWords } from "../../see/Relations";
import { Says } from "../../trust/Says";

/** A relationship as a reason, told from one end, with who says so. */
export function Reason({ joined, of }: { joined: Joined; of: string }) {
  const model = useModel();
  const forward = joined.from.id === of;
  const far = forward ? joined.to : joined.from;
  const relation = (forward ? model.kind(joined.kind)?.label : undefined) ?? model.relation(joined.kind, forward).label;
  return (
    <li className="reason small">
      <span className="quiet">{relation}</span> <Named node={far} /> <EdgeWords edge={joined.edge} />{" "}
      <Says
        count={joined.edge.statements.totalCount}
        claim={{ subject: joined.from.id, kind: joined.kind, object: joined.to.id }}
        about={`${(forward ? joined.from : joined.to).name}, ${relation}, ${far.name}`}
      />
    </li>
  );
}
