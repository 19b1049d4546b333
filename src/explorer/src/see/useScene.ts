// What is drawn of an answer: what the state asks for, less what is filtered and hidden, like leaves as one.
import { useEffect, useMemo, useRef } from "react";
import type { Around, SeeAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { narrow, type Narrowed } from "../filter/narrowing";
import { announce } from "../frame/announce";
import { fold, type Folded } from "../graph/fold";
import { sceneOf } from "../graph/scene";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";

export interface Drawn extends Folded {
  /** All that may be drawn. */
  around: Around | null;
  narrowed: Narrowed | null;
  /** How many neighbours are not drawn. */
  missing: number;
}

export function useScene(data: SeeAnswer): Drawn {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const { near, drawing, beside, wide } = data.asOf;
  // Who stands beside the traversed graph, as places and documents do, is drawn with what it is joined to all the same.
  const first = near && near.nodes.length < 2 && beside ? beside : near;
  const around = (state.reach ? wide : state.drawn ? drawing : first) ?? first;
  const narrowed = useMemo(
    () => around && narrow(model, around, state.where, state.window, state.id),
    [model, around, state.where, state.window, state.id],
  );
  const folded = useMemo(() => {
    const scene = sceneOf(narrowed?.around, state.hidden);
    const nameOf = (type: string, n: number) => say("foldedName", { n, type: model.type(type)?.[n > 1 ? "plural" : "label"] ?? type });
    return state.isFolded ? fold(scene, state.unfolded, [state.id], nameOf) : { scene, folds: new Map() };
  }, [narrowed, state.hidden, state.isFolded, state.unfolded, state.isFolded && state.id, model, say]);
  useLinesTold(folded, state.hidden.length + (narrowed?.nodes ?? 0));
  const whole = state.reach ? wide : state.drawn === null ? first : null;
  return { ...folded, around, narrowed, missing: whole ? Math.max(0, whole.totalNodes - whole.nodes.length) : 0 };
}

// Tells whoever does not see it what came.
function useLinesTold({ scene }: Folded, hidden: number): void {
  const say = useSay();
  const before = useRef<number | null>(null);
  useEffect(() => {
    const count = scene.lines.reduce((sum, line) => sum + line.lines.length, 0);
    const n = count - (before.current ?? count);
    before.current = count;
    if (n > 0) announce(say("announceLines", { n, hidden }));
  }, [scene, hidden, say]);
}
