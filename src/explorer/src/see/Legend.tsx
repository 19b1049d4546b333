import { useModel } from "../api/ModelContext";
import { Mark } from "../frame/Mark";
import type { Scene } from "../graph/scene";
import { useSay } from "../words/Words";

/** From this width on it is open at first. */
const ROOMY = 1280;

/** What marks and lines of a drawing mean; of the types only those that are there. */
export function Legend({ scene }: { scene: Scene }) {
  const say = useSay();
  const model = useModel();
  const types = model.entities.filter((type) => scene.nodes.some((node) => node.__typename === type.name));
  return (
    <details className="legend small" open={innerWidth >= ROOMY}>
      <summary>{say("legend")}</summary>
      <ul>
        {types.map((type) => (
          <li key={type.name}>
            <Mark type={type.name} /> {type.label}
          </li>
        ))}
        <li>{say("legendImplied")}</li>
        <li>{say("legendWidth")}</li>
      </ul>
    </details>
  );
}
