import type { Renderer } from "../graph/renderer";
import type { Scene } from "../graph/scene";
import { Menu } from "../frame/Menu";
import { announce } from "../frame/announce";
import { useExplorer } from "../state/Explorer";
import { write } from "../state/url";
import { useModel } from "../api/ModelContext";
import { useSay } from "../words/Words";

interface Props {
  scene: Scene;
  renderer: { current: Renderer | null };
  labels: { current: HTMLCanvasElement | null };
}

/** Takes a drawing along: as a link with all places, and as pictures. */
export function Saving({ scene, renderer }: Props) {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const pictures = () => import("./pictures");
  const copyLink = () => {
    const all = { ...state, drawn: scene.nodes.map((node) => node.id), places: renderer.current?.places() ?? state.places };
    const link = `${location.origin}${location.pathname}#${write(all, model.outline.model)}`;
    navigator.clipboard.writeText(link).then(
      () => announce(say("copied")),
      () => announce(say("copyFailed")),
    );
  };
  return (
    <Menu label={say("share")}>
      <button type="button" onClick={copyLink}>
        {say("copyLink")}
      </button>
      <button type="button" onClick={() => void pictures().then(({ savePng }) => savePng(scene, renderer.current!, model))}>
        {say("png")}
      </button>
      <button type="button" onClick={() => void pictures().then(({ saveSvg }) => saveSvg(scene, renderer.current!, model))}>
        {say("svg")}
      </button>
    </Menu>
  );
}
