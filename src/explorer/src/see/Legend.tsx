import { useModel } from "../api/ModelContext";
import { Mark } from "../frame/Mark";
import type { Scene } from "../graph/scene";
import { useSay } from "../words/Words";

/** What marks and lines of a drawing mean, below it; of the types only those that are there. */
export function Legend({ scene }: { scene: Scene }) {
  const say = useSay();
  const model = useModel();
  const types = model.entities.filter((type) => scene.nodes.some((node) => node.__typename === type.name));
  return (
    <ul className="legend small" aria-label={say("legend")}>
      {types.map((type) => (
        <li key={type.name}>
          <Mark type={type.name} /> {type.label}
        </li>
      ))}
      <li className="quiet">{say("legendImplied")}</li>
      <li className="quiet">{say("legendWidth")}</li>
    </ul>
  );
}
