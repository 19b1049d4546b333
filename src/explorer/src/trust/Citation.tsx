import { useState } from "react";
import type { FullSource } from "../api/answers";
import { CopyButton } from "../keep/CopyButton";
import { useSay } from "../words/Words";

const styles = [
  ["apa", "styleApa"],
  ["bibtex", "styleBibtex"],
  ["csl", "styleCsl"],
] as const;

/** The citation of a source in three styles, to copy. */
export function Citation({ source }: { source: FullSource }) {
  const say = useSay();
  const [style, setStyle] = useState<"apa" | "bibtex" | "csl">("apa");
  const text = source[style];
  return (
    <details className="citation">
      <summary>{say("cite")}</summary>
      <div className="stack">
        <div className="row" role="group" aria-label={say("cite")}>
          {styles.map(([name, label]) => (
            <button key={name} className="button" type="button" aria-pressed={style === name} onClick={() => setStyle(name)}>
              {say(label)}
            </button>
          ))}
        </div>
        <pre tabIndex={0} aria-label={say("cite")}>
          {text}
        </pre>
        {text && (
          <p>
            <CopyButton text={text} />
          </p>
        )}
      </div>
    </details>
  );
}
