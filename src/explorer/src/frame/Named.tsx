import type { Brief } from "../api/answers";
import { useExplorer } from "../state/Explorer";
import { Mark } from "./Mark";

/** A node by its mark and name, which opens it; or does what the place asks for. */
export function Named({ node, onOpen }: { node: Pick<Brief, "__typename" | "id" | "name">; onOpen?: () => void }) {
  const { act } = useExplorer();
  return (
    <span className="named">
      <Mark type={node.__typename} />
      <button className="link" type="button" onClick={onOpen ?? (() => act({ do: "open", id: node.id, type: node.__typename }))}>
        <bdi>{shortened(node.name)}</bdi>
      </button>
    </span>
  );
}

const LONGEST = 200;

/** A name of any length in a length that a page can show. */
export function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
