import { lazy, Suspense, useEffect, useMemo, type CSSProperties } from "react";
import type { Brief, SeeAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer, type Asked, type Question } from "../api/useAnswer";
import { Divider, useColumn } from "../frame/Divider";
import { Shown } from "../frame/Shown";
import { useKeys } from "../frame/useKeys";
import { Note } from "../keep/Note";
import { useExplorer } from "../state/Explorer";
import type { Pane, State } from "../state/state";
import { validOf } from "../state/valid";
import { Tables } from "../table/Tables";
import { Window } from "../time/Window";
import { useSay } from "../words/Words";
import { ChosenBar } from "./ChosenBar";
import { Expansion } from "./Expansion";
import { Facts } from "./Facts";
import { FindDrawn } from "./FindDrawn";
import { LostNodes } from "./LostNodes";
import { Toolbar } from "./Toolbar";
import { useActions } from "./useActions";
import { useScene } from "./useScene";
import { useWide } from "./useWide";
import "./see.css";

const Drawing = lazy(() => import("./Drawing").then((module) => ({ default: module.Drawing })));

/** How many neighbours are drawn of an entity that is opened: a hub is never exploded. */
const FIRST_DRAWN = 40;

/** The request behind the view. */
export function questionOf(state: State, most: number): Question {
  const own = state.drawn !== null && state.reach === null;
  return {
    document: `See${state.type}`,
    variables: {
      id: state.id,
      limit: FIRST_DRAWN,
      drawn: state.drawn ?? [],
      own,
      valid: validOf(state.valid),
      wide: state.reach !== null,
      center: state.reach?.of ?? state.id,
      reach: state.reach?.steps ?? 1,
      most,
    },
  };
}

/** An entity with its facts on the left and what is around it on the right, as a drawing and as tables. */
export function See() {
  const model = useModel();
  const { state } = useExplorer();
  return model.entities.some((type) => type.name === state.type) ? <Entity /> : <Untyped />;
}

// A link that names no type, or none of this model, is completed by asking for it.
function Untyped() {
  const say = useSay();
  const model = useModel();
  const { state, mend } = useExplorer();
  const asked = useAnswer<{ node: { __typename: string } | null }>({ document: "Which", variables: { id: state.id } });
  const type = asked.data?.node?.__typename;
  const isKnown = model.entities.some((item) => item.name === type);
  useEffect(() => {
    if (type && isKnown) mend({ type });
  }, [type, isKnown, mend]);
  return <div className="page">{<Shown asked={asked}>{() => !isKnown && <p>{say("gone")}</p>}</Shown>}</div>;
}

function Entity() {
  const model = useModel();
  const { state } = useExplorer();
  const asked = useAnswer<SeeAnswer>(questionOf(state, model.outline.wide));
  return (
    <Shown asked={asked} rows={10}>
      {(data) => <Seen asked={asked} data={data} />}
    </Shown>
  );
}

function Seen({ asked, data }: { asked: Asked<SeeAnswer>; data: SeeAnswer }) {
  const say = useSay();
  const { state } = useExplorer();
  const wide = useWide();
  const { node, near } = data.asOf;
  const drawn = useScene(data);
  const { scene, around, narrowed, missing } = drawn;
  const ever = useMemo(() => {
    const lines = state.reach ? data.asOf.wide?.edges : (state.drawn ? data.everDrawn : data.ever)?.edges;
    return lines?.map((line) => line.edge) ?? [];
  }, [state.drawn, state.reach, data]);
  const [column, setColumn] = useColumn();
  const actions = useActions(around?.nodes ?? []);
  useKeys(actions.keys);
  if (!node) return <p className="page">{say("gone")}</p>;
  const pane = wide && state.pane === "facts" ? "drawing" : state.pane;
  return (
    <div className={wide ? "see wide" : "see"} aria-busy={asked.loading} style={{ "--column": `${column}px` } as CSSProperties}>
      {!wide && pane !== "facts" && <h1 className="over">{node.name}</h1>}
      {!wide && <Tabs pane={pane} />}
      {(wide || pane === "facts") && <Facts node={node} near={near} beside={data.asOf.beside ?? null} actions={actions} />}
      {wide && <Divider width={column} onWidth={setColumn} />}
      {(wide || pane !== "facts") && (
        <section className="around" aria-label={say("drawingOf", { name: node.name })}>
          <Toolbar
            folded={drawn}
            around={around}
            narrowed={narrowed}
            wide={wide}
            pane={pane}
            missing={missing}
            onExpand={() => actions.expand(node as Brief)}
          />
          <div>
            <LostNodes present={data.asOf.present ?? null} drawing={data.asOf.drawing} />
            <ChosenBar scene={scene} actions={actions} />
            <Note />
          </div>
          {pane === "table" ? (
            <Tables
              scene={scene}
              named={around?.nodes ?? []}
              selected={state.id}
              onSelect={(row) => (drawn.folds.has(row.id) ? actions.unfold(row.id) : actions.select(row))}
              onChoose={(id) => (drawn.folds.has(id) ? actions.choose(drawn.folds.get(id)!.members.map((member) => member.id)) : actions.toggle(id))}
            />
          ) : (
            <Suspense fallback={<div className="canvas" />}>
              <Drawing folded={drawn} actions={actions} tools={<FindDrawn around={around} folded={drawn} actions={actions} />} />
            </Suspense>
          )}
          <Window edges={ever} />
        </section>
      )}
      {actions.expanding && (
        <Expansion
          node={actions.expanding}
          drawn={around?.nodes ?? []}
          onClose={actions.endExpanding}
          onDraw={actions.draw}
        />
      )}
    </div>
  );
}

function Tabs({ pane }: { pane: Pane }) {
  const say = useSay();
  const { act } = useExplorer();
  return (
    <div className="tabs" role="group" aria-label={say("facts")}>
      {(["facts", "drawing", "table"] as const).map((item) => (
        <button key={item} className="button" type="button" aria-pressed={pane === item} onClick={() => act({ do: "pane", pane: item })}>
          {say(item)}
        </button>
      ))}
    </div>
  );
}
