// The one state of the page and its history: each action is a step that Back takes away, so that undo and redo are the browser's own.
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from "react";
import { reduce, type Action } from "./reducer";
import { start, type State } from "./state";
import { isEmbedded, stateInAddress } from "./address";
import { read, write } from "./url";

interface Store {
  state: State;
  act: (action: Action) => void;
  /** Changes the state in its place, as what completes or mends a link does: no step, and what is told of the link stays. */
  mend: (part: Partial<State>) => void;
  /** Goes to the view that a link holds behind its #, and tells what of it could not be restored. */
  visit: (hash: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  /** What of the URL could not be restored. */
  lost: string[];
}

const Context = createContext<Store | null>(null);

/** The state, and what changes it. */
export function useExplorer(): Store {
  const store = useContext(Context);
  if (!store) throw new Error("The state is not at hand here.");
  return store;
}

interface Step {
  at: number;
}

export function Explorer({ model, children }: { model: string; children: ReactNode }) {
  const first = useMemo(() => read(stateInAddress(), model), [model]);
  const [state, dispatch] = useReducer(reduce, first.state ?? start);
  const [lost, setLost] = useState(first.lost);
  const [at, setAt] = useState(() => (history.state as Step | null)?.at ?? 0);
  const [last, setLast] = useState(at);
  const current = useRef(state);
  current.current = state;
  const place = useRef(at);
  place.current = at;

  const act = useCallback(
    (action: Action) => {
      const next = reduce(current.current, action);
      const hash = write(next, model);
      if (hash === write(current.current, model)) return;
      current.current = next;
      const step = place.current + 1;
      place.current = step;
      // In a frame, Back is the article's.
      const go = isEmbedded ? history.replaceState : history.pushState;
      go.call(history, { at: step } satisfies Step, "", hash ? `#${hash}` : location.pathname + location.search);
      dispatch({ do: "restore", state: next });
      setAt(step);
      setLast(step);
      setLost([]);
    },
    [model],
  );

  const mend = useCallback(
    (part: Partial<State>) => {
      const next = { ...current.current, ...part };
      current.current = next;
      history.replaceState(history.state, "", `#${write(next, model)}`);
      dispatch({ do: "restore", state: next });
    },
    [model],
  );

  const visit = useCallback(
    (hash: string) => {
      const { state, lost } = read(hash, model);
      act({ do: "restore", state });
      setLost(lost);
    },
    [act, model],
  );

  useEffect(() => {
    const restore = () => {
      const { state, lost } = read(stateInAddress(), model);
      const step = (history.state as Step | null)?.at ?? 0;
      dispatch({ do: "restore", state });
      setAt(step);
      setLost(lost);
    };
    addEventListener("popstate", restore);
    return () => removeEventListener("popstate", restore);
  }, [model]);

  const store = useMemo<Store>(
    () => ({
      state,
      act,
      mend,
      visit,
      undo: () => at > 0 && history.back(),
      redo: () => at < last && history.forward(),
      canUndo: at > 0,
      canRedo: at < last,
      lost,
    }),
    [state, act, mend, visit, at, last, lost],
  );
  return <Context.Provider value={store}>{children}</Context.Provider>;
}
