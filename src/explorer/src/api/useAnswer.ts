// A question as a hook: its answer is kept while the next one is waited for, and may be asked again.
import { useCallback, useEffect, useState } from "react";
import { useLanguage } from "../words/Words";
import { ask, Failure, type GraphError } from "./client";
import { useModel } from "./ModelContext";

export interface Question {
  document: string;
  variables: Record<string, unknown>;
}

export interface Asked<T> {
  data: T | undefined;
  errors: GraphError[];
  failure: Failure | undefined;
  loading: boolean;
  retry: () => void;
}

const KEPT = 60;
/** How long a server is left alone that cannot be reached, in milliseconds. */
const AGAIN = 4000;
const answers = new Map<string, { data: unknown; errors: GraphError[] }>();

/** Forgets all answers, when the data may be others. */
export function forget(): void {
  answers.clear();
}

/** The variables as they are sent: with the language that is read, where the model has it. */
export function complete(question: Question, languages: string[], language: string): Record<string, unknown> {
  const spoken = language.toUpperCase();
  return languages.includes(spoken) ? { ...question.variables, language: spoken } : question.variables;
}

/** Asks, unless there is nothing to ask. */
export function useAnswer<T>(question: Question | null): Asked<T> {
  const model = useModel();
  const language = useLanguage();
  const [turn, setTurn] = useState(0);
  const variables = question && complete(question, model.outline.languages, language);
  const key = question ? `${question.document} ${JSON.stringify(variables)}` : "";
  const [state, setState] = useState<Omit<Asked<T>, "retry"> & { key: string }>(() => ({ ...kept<T>(key), key }));

  useEffect(() => {
    if (!question || !variables) return;
    const known = kept<T>(key);
    if (known.data && turn === 0) {
      setState({ ...known, key });
      return;
    }
    const abort = new AbortController();
    // What failed is said until it is answered: nothing comes and goes meanwhile.
    setState((before) => ({ ...before, failure: before.key === key ? before.failure : undefined, loading: true, key }));
    const document = model.outline.documents[question.document];
    if (!document) {
      setState((before) => ({ ...before, failure: new Failure("outdated", question.document), loading: false, key }));
      return;
    }
    ask<T>(document, variables, abort.signal).then(
      ({ data, errors }) => {
        answers.delete(key);
        answers.set(key, { data, errors });
        if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
        setState({ data, errors, failure: undefined, loading: false, key });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState((before) => ({ ...before, failure: asFailure(error), loading: false, key }));
      },
    );
    return () => abort.abort();
    // The key is the question.
  }, [key, turn]);

  // A server that is away comes back by itself, and so does the page.
  const isAway = state.failure?.kind === "unreachable" || state.failure?.kind === "starting";
  useEffect(() => {
    if (!isAway || state.loading) return;
    const timer = setTimeout(() => setTurn((before) => before + 1), AGAIN);
    return () => clearTimeout(timer);
  }, [isAway, state.loading, turn]);

  const retry = useCallback(() => setTurn((before) => before + 1), []);
  // Until the effect has run, a new question is shown as loading, over the answer of the one before.
  return { ...state, loading: state.loading || state.key !== key, retry };
}

function kept<T>(key: string): Omit<Asked<T>, "retry"> {
  const known = answers.get(key);
  return { data: known?.data as T | undefined, errors: known?.errors ?? [], failure: undefined, loading: !known && key !== "" };
}

function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure("refused", error instanceof Error ? error.message : String(error));
}
