import { useModel } from "../api/ModelContext";
import { lookOf } from "../graph/marks";

/** The mark of a type, as the drawing has it. */
export function Mark({ type }: { type: string }) {
  const model = useModel();
  const look = lookOf(model.rank(type));
  return (
    <svg className={`mark type-${look.colour}`} viewBox="-1 -1 22 22" role="img" aria-label={model.type(type)?.label ?? type}>
      <path d={look.path} />
    </svg>
  );
}
