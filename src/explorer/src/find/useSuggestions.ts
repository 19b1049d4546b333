import { useEffect, useState } from "react";
import type { SuggestAnswer } from "../api/answers";
import { useAnswer } from "../api/useAnswer";

const PAUSE = 120;

/** What somebody may mean who has typed this, asked for once they pause; null while there is nothing to say. */
export function useSuggestions(text: string): NonNullable<SuggestAnswer["suggest"]> | null {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = useAnswer<SuggestAnswer>(settled ? { document: "Suggest", variables: { prefix: settled } } : null);
  return settled && asked.data ? (asked.data.suggest ?? []) : null;
}
