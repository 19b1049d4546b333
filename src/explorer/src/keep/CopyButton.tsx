import { useState } from "react";
import { useSay } from "../words/Words";

/** Copies a text, and says whether it could. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const say = useSay();
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("copyFailed"),
    );
  return (
    <>
      <button className="button" type="button" onClick={copy}>
        {label ?? say("copy")}
      </button>{" "}
      <span className="small" role="status">
        {outcome && say(outcome)}
      </span>
    </>
  );
}
