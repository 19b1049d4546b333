import { lazy, Suspense } from "react";
import type { SeeAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer } from "../api/useAnswer";
import { Shown } from "../frame/Shown";
import { shortened } from "../frame/Named";
import { questionOf } from "../see/See";
import { useActions } from "../see/useActions";
import { useScene } from "../see/useScene";
import { useExplorer } from "../state/Explorer";
import { write } from "../state/url";
import { useSay } from "../words/Words";
import { fullAddress } from "./framed";
import "./keep.css";

const Drawing = lazy(() => import("../see/Drawing").then((module) => ({ default: module.Drawing })));

/** One drawing for the frame of an article: its title, who is drawn, and a link to all that can be done with it. */
export function Embed() {
  const model = useModel();
  const { state } = useExplorer();
  const isSeen = state.view === "see" && model.type(state.type) !== undefined;
  const asked = useAnswer<SeeAnswer>(isSeen ? questionOf(state, model.outline.wide) : null);
  return <Shown asked={asked}>{(data) => <Embedded data={data} />}</Shown>;
}

function Embedded({ data }: { data: SeeAnswer }) {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const drawn = useScene(data);
  const actions = useActions(drawn.around?.nodes ?? []);
  const { node } = data.asOf;
  if (!node) return <p className="page">{say("gone")}</p>;
  return (
    <section className="embedded">
      <header>
        <h1>
          <bdi>{say("embedTitle", { name: shortened(node.name) })}</bdi>
        </h1>
        {state.note && <p className="small">{state.note}</p>}
      </header>
      <Suspense fallback={<div className="canvas" />}>
        <Drawing folded={drawn} actions={actions} isBare />
      </Suspense>
      <p className="small">
        <a href={fullAddress(write(state, model.outline.model))} target="_blank" rel="noopener">
          {say("embedFull")}
        </a>
      </p>
    </section>
  );
}
