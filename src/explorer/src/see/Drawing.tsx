import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Brief } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { Renderer } from "../graph/renderer";
import type { Folded } from "../graph/fold";
import { leavesOf, type Scene } from "../graph/scene";
import { Saving } from "../keep/Saving";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import { Legend } from "./Legend";
import { NodeMenu } from "./NodeMenu";
import type { Actions } from "./useActions";

interface Props {
  folded: Folded;
  actions: Actions;
  /** What else stands over the drawing. */
  tools?: ReactNode;
  /** Merely to be looked at. */
  isBare?: boolean;
}

/** The neighbourhood as a drawing. It follows the state; what people do to it goes back there. */
export function Drawing({ folded, actions, tools, isBare }: Props) {
  const { scene, folds } = folded;
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const place = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLCanvasElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const [isImpossible, setImpossible] = useState(false);
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null);
  const latest = useRef({ scene, folds, actions });
  latest.current = { scene, folds, actions };
  const nodeOf = (id: string): Brief | undefined => latest.current.scene.nodes.find((node) => node.id === id);
  // A fold that is clicked opens.
  const open = (id: string, how: "select" | "expand") => {
    const node = nodeOf(id);
    if (latest.current.folds.has(id)) latest.current.actions.unfold(id);
    else if (node) latest.current.actions[how](node);
  };

  useEffect(() => {
    let made: Renderer;
    try {
      made = new Renderer(place.current!, labels.current!, model, {
        onSelect: (id) => open(id, "select"),
        onExpand: (id) => open(id, "expand"),
        onMenu: (id, at) => !latest.current.folds.has(id) && setMenu({ id, ...within(place.current!, at) }),
        onLine: (key) => openLine(latest.current.scene, key, latest.current.actions, latest.current.folds),
        onMoved: (id, at) => latest.current.actions.pin(id, at),
        onChoose: (ids) => {
          const members = ids.flatMap((id) => latest.current.folds.get(id)?.members.map((member) => member.id) ?? [id]);
          latest.current.actions.choose(members);
        },
      });
    } catch {
      // Without WebGL there is nothing to draw with; the table says the same.
      setImpossible(true);
      return;
    }
    renderer.current = made;
    actions.placeOf.current = (id) => made.places()[id];
    actions.centre.current = (id) => made.centre(id);
    const recolour = () => made.recolour();
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(place.current!);
    addEventListener("themechange", recolour);
    return () => {
      removeEventListener("themechange", recolour);
      sizes.disconnect();
      actions.placeOf.current = null;
      actions.centre.current = null;
      renderer.current = null;
      made.end();
    };
  }, [model, actions.placeOf, actions.centre]);

  useEffect(() => {
    renderer.current?.show(scene, state.id, state.places, state.chosen);
  }, [scene, state.id, state.places, state.chosen, model]);

  const chosen = menu && nodeOf(menu.id);
  return (
    <div className="drawn">
      <div className="canvas">
        {isImpossible && <p className="page">{say("noDrawing")}</p>}
        <div className="sigma" ref={place} role="img" aria-label={say("drawingAlt", { n: scene.nodes.length })} hidden={isImpossible} />
        <canvas ref={labels} className="labels" aria-hidden="true" />
        {!isImpossible && (
          <>
            {tools}
            <div className="zoom" role="group" aria-label={say("drawing")}>
              <button
                className="button icon"
                type="button"
                aria-label={say("zoomIn")}
                title={say("zoomIn")}
                onClick={() => renderer.current?.zoom(1.4)}
              >
                +
              </button>
              <button
                className="button icon"
                type="button"
                aria-label={say("zoomOut")}
                title={say("zoomOut")}
                onClick={() => renderer.current?.zoom(1 / 1.4)}
              >
                −
              </button>
              <button className="button" type="button" onClick={() => renderer.current?.fit()}>
                {say("fit")}
              </button>
              {!isBare && <SelectedMenu onOpen={({ id, ...at }) => setMenu({ id, ...within(place.current!, at) })} renderer={renderer} />}
              {!isBare && <Saving scene={scene} renderer={renderer} />}
            </div>
          </>
        )}
        {menu && chosen && (
          <NodeMenu
            node={chosen}
            at={menu}
            leaves={leavesOf(scene, menu.id)}
            place={renderer.current?.places()[menu.id]}
            actions={actions}
            onClose={() => setMenu(null)}
          />
        )}
      </div>
      <Legend scene={scene} />
    </div>
  );
}

// The same menu as a right click has, for whom no pointer serves.
function SelectedMenu({
  onOpen,
  renderer,
}: {
  onOpen: (menu: { id: string; x: number; y: number }) => void;
  renderer: { current: Renderer | null };
}) {
  const say = useSay();
  const { state } = useExplorer();
  return (
    <button
      className="button icon"
      type="button"
      aria-haspopup="menu"
      aria-label={say("actions")}
      title={say("actions")}
      onClick={() => {
        const at = renderer.current?.at(state.id);
        if (at) onOpen({ id: state.id, ...at });
      }}
    >
      ⋯
    </button>
  );
}

const MENU = { width: 220, height: 250 };

// Where a menu is seen whole.
function within(place: HTMLElement, at: { x: number; y: number }): { x: number; y: number } {
  const [right, bottom] = [place.clientWidth - MENU.width, place.clientHeight - MENU.height];
  return { x: Math.max(4, Math.min(at.x, right)), y: Math.max(4, Math.min(at.y, bottom)) };
}

function openLine(scene: Scene, key: string, actions: Actions, folds: Folded["folds"]): void {
  const line = scene.lines.find((item) => item.key === key);
  if (!line) return;
  const fold = [line.from, line.to].find((id) => folds.has(id));
  if (fold) {
    actions.unfold(fold);
    return;
  }
  const [only, other] = line.lines;
  actions.claim({ subject: line.from, object: line.to, ...(only && !other && { kind: only.kind }) });
}
