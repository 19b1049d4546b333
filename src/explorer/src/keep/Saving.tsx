import { useState } from "react";
import { useModel } from "../api/ModelContext";
import { announce } from "../frame/announce";
import { Menu } from "../frame/Menu";
import type { Renderer } from "../graph/renderer";
import type { Scene } from "../graph/scene";
import { useExplorer } from "../state/Explorer";
import { MAX_DRAWN, type State } from "../state/state";
import { write } from "../state/url";
import { useSay } from "../words/Words";
import { embedCode } from "./framed";
import { gexfOf } from "./gexf";
import { NoteSheet } from "./Note";

interface Props {
  scene: Scene;
  renderer: { current: Renderer | null };
}

/** Takes a drawing along: as a link with all places, as HTML for an article, as pictures and for other programs. */
export function Saving({ scene, renderer }: Props) {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const [isNoting, setNoting] = useState(false);
  const pictures = () => import("./pictures");
  const hash = () => write(whole(state, scene, renderer.current), model.outline.model);
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => announce(say("copied")),
      () => announce(say("copyFailed")),
    );
  const name = scene.nodes.find((node) => node.id === state.id)?.name ?? "";
  const gexf = gexfOf(scene, state, model);
  return (
    <>
      <Menu label={say("share")}>
        <button type="button" onClick={() => copy(`${location.origin}${location.pathname}#${hash()}`)}>
          {say("copyLink")}
        </button>
        <button type="button" onClick={() => copy(embedCode(hash(), say("embedTitle", { name })))}>
          {say("copyEmbed")}
        </button>
        <button type="button" onClick={() => void pictures().then(({ savePng }) => savePng(scene, renderer.current!, model))}>
          {say("png")}
        </button>
        <button type="button" onClick={() => void pictures().then(({ saveSvg }) => saveSvg(scene, renderer.current!, model))}>
          {say("svg")}
        </button>
        <a href={gexf.address} download>
          {say(gexf.isExact ? "gexf" : "gexfScope")}
        </a>
        <button type="button" onClick={() => setNoting(true)}>
          {say("note")}
        </button>
      </Menu>
      {isNoting && <NoteSheet onClose={() => setNoting(false)} />}
    </>
  );
}

// As it is seen, with all places, unless that is more than a link can name: then the link says how it came about.
function whole(state: State, scene: Scene, renderer: Renderer | null): State {
  if (state.reach || state.isFolded || scene.nodes.length > MAX_DRAWN) return state;
  return { ...state, drawn: scene.nodes.map((node) => node.id), places: renderer?.places() ?? state.places };
}
