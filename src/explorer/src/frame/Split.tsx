import type { ReactNode } from "react";
import { useExplorer } from "../state/Explorer";
import type { Pane } from "../state/state";
import { useSay } from "../words/Words";
import { useWide } from "../see/useWide";
import { useKeys } from "./useKeys";
import "../see/see.css";

interface Props {
  /** What the answer is called, and its heading where the window is small. */
  title: string;
  /** The name of the text on its tab. */
  text: string;
  /** How the answer is shown beside the text. */
  panes: readonly Exclude<Pane, "facts">[];
  left: ReactNode;
  tools?: ReactNode;
  busy?: boolean;
  children: (pane: Pane) => ReactNode;
}

/** An answer as text on the left and in another form on the right; one after the other where the window is small. */
export function Split({ title, text, panes, left, tools, busy, children }: Props) {
  const say = useSay();
  const wide = useWide();
  const { state, act } = useExplorer();
  const given = panes.find((pane) => pane === state.pane);
  const pane = given ?? (wide ? panes[0]! : "facts");
  useKeys({ t: () => act({ do: "pane", pane: pane === "table" ? panes[0]! : "table" }) });
  const tabs = (shown: readonly Pane[]) =>
    shown.map((item) => (
      <button key={item} className="button" type="button" aria-pressed={pane === item} onClick={() => act({ do: "pane", pane: item })}>
        {item === "facts" ? text : say(item)}
      </button>
    ));
  return (
    <div className={wide ? "see wide" : "see"} aria-busy={busy}>
      {!wide && pane !== "facts" && <h1 className="over">{title}</h1>}
      {!wide && (
        <div className="tabs" role="group" aria-label={title}>
          {tabs(["facts", ...panes])}
        </div>
      )}
      {(wide || pane === "facts") && (
        <section className="facts" aria-label={text} tabIndex={0}>
          {left}
        </section>
      )}
      {(wide || pane !== "facts") && (
        <section className="around" aria-label={say(pane)}>
          <div className="toolbar">
            {wide && (
              <div className="row" role="group" aria-label={title}>
                {tabs(panes)}
              </div>
            )}
            {tools}
          </div>
          {children(pane)}
        </section>
      )}
    </div>
  );
}
