// A question whose first answer may take long: the server works on after it has said so, and is asked again; what was shown is kept meanwhile.
import { useEffect, useRef } from "react";
import { useAnswer, type Asked, type Question } from "../api/useAnswer";

const AGAIN_MS = 1500;
const WORKING = "STORE_UNAVAILABLE";

export interface WorkedOut<T> {
  asked: Asked<T>;
  /** The answer that is shown: the latest that was whole. */
  shown: T | undefined;
  /** What the server says that it is working out; null where it is not. */
  working: string | null;
}

/** Asks until the answer is there. `isWhole` tells an answer from one whose root is still being worked out. */
export function useWorkedOut<T>(question: Question, isWhole: (data: T) => boolean): WorkedOut<T> {
  const asked = useAnswer<T>(question);
  const last = useRef<T>(undefined);
  if (asked.data !== undefined && isWhole(asked.data)) last.current = asked.data;
  const error = asked.errors.find((item) => item.extensions?.code === WORKING);
  const working = !asked.failure && error && asked.data !== undefined && !isWhole(asked.data) ? error.message : null;
  const { retry, loading } = asked;
  useEffect(() => {
    if (working === null || loading) return;
    const timer = setTimeout(retry, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [working, loading, retry]);
  return { asked, shown: last.current, working };
}
