// What differs between two dates, each as one thing that came, went or is otherwise.
import type { CompareAnswer, Joined } from "../api/answers";

export interface Change {
  what: "came" | "gone" | "other";
  /** As it is later, or was where it is gone. */
  joined: Joined;
  /** As it was, where it is otherwise now. */
  before?: Joined;
}

export function changesOf(found: NonNullable<CompareAnswer["compare"]>): Change[] {
  return [
    ...found.appeared.nodes.map((joined): Change => ({ what: "came", joined })),
    ...found.ended.nodes.map((joined): Change => ({ what: "gone", joined })),
    ...found.changed.nodes.map(({ before, after }): Change => ({ what: "other", joined: after, before })),
  ];
}
