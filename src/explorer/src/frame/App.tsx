import { Suspense, lazy, useEffect, useState, type ReactNode } from "react";
import { ModelContext } from "../api/ModelContext";
import { Failure, load } from "../api/client";
import { Model, type Outline } from "../api/model";
import { Begin } from "../find/Begin";
import { List } from "../find/List";
import { Results } from "../find/Results";
import { Embed } from "../keep/Embed";
import { StoryBar } from "../keep/StoryBar";
import { StorySheet } from "../keep/StorySheet";
import { See } from "../see/See";
import { isEmbedded } from "../state/address";
import { Explorer, useExplorer } from "../state/Explorer";
import { Evidence } from "../trust/Evidence";
import type { Key } from "../words/en";
import { useSay, Words } from "../words/Words";
import { Header } from "./Header";
import { Help } from "./Help";
import { Boundary } from "./Boundary";
import { announcementsId } from "./announce";
import { useKeys } from "./useKeys";

const Paths = lazy(() => import("../ask/Paths").then((module) => ({ default: module.Paths })));
const Common = lazy(() => import("../ask/Common").then((module) => ({ default: module.Common })));
const Coalitions = lazy(() => import("../ask/coalitions/Coalitions").then((module) => ({ default: module.Coalitions })));
const Brokers = lazy(() => import("../ask/Brokers").then((module) => ({ default: module.Brokers })));
const AllFigures = lazy(() => import("../figures/AllFigures").then((module) => ({ default: module.AllFigures })));
const Compare = lazy(() => import("../time/Compare").then((module) => ({ default: module.Compare })));
const Central = lazy(() => import("../ask/Central").then((module) => ({ default: module.Central })));

/** The whole page. */
export function App() {
  return (
    <Words>
      <WithModel>
        {isEmbedded ? <Framed /> : <Frame />}
      </WithModel>
    </Words>
  );
}

function WithModel({ children }: { children: ReactNode }) {
  const say = useSay();
  const [model, setModel] = useState<Model>();
  const [failure, setFailure] = useState<Failure>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setFailure(undefined);
    load<Outline>("/explorer/model.json").then(
      (outline) => setModel(new Model(outline)),
      (error: unknown) => setFailure(error instanceof Failure ? error : new Failure("refused", String(error))),
    );
  }, [turn]);
  if (model) {
    return (
      <ModelContext value={model}>
        <Explorer model={model.outline.model}>{children}</Explorer>
      </ModelContext>
    );
  }
  if (!failure) return <p className="unseen">{say("loading")}</p>;
  return (
    <main className="page">
      <div className="failure" role="alert">
        <h1>{say("failed")}</h1>
        <p>{failure.kind === "refused" ? failure.message : say(failure.kind)}</p>
        <button className="button" type="button" onClick={() => setTurn(turn + 1)}>
          {say("retry")}
        </button>
      </div>
    </main>
  );
}

function Frame() {
  const say = useSay();
  const { state, undo, redo } = useExplorer();
  const [help, setHelp] = useState(false);
  const [story, setStory] = useState(false);
  useKeys({ z: undo, Z: redo, "?": () => setHelp(true), "/": () => document.getElementById("find-text")?.focus() });
  return (
    <div className="frame">
      <a className="skip" href="#content" onClick={focusContent}>
        {say("skip")}
      </a>
      <Header onHelp={() => setHelp(true)} onStory={() => setStory(true)} />
      <div>
        <StoryBar />
        <Lost />
      </div>
      <main id="content" tabIndex={-1}>
        <Boundary at={`${state.view} ${state.id}`}>
          <Suspense fallback={<p className="unseen">{say("loading")}</p>}>{views[state.view]?.() ?? <Begin />}</Suspense>
        </Boundary>
      </main>
      <p className="unseen" id={announcementsId} role="status" />
      {state.claim && <Evidence claim={state.claim} />}
      {story && <StorySheet onClose={() => setStory(false)} />}
      {help && <Help onClose={() => setHelp(false)} />}
    </div>
  );
}

// In a frame of another page: one drawing, or whatever the link says, without what stands around it.
function Framed() {
  const { state } = useExplorer();
  return (
    <div className="frame">
      <div>
        <Lost />
      </div>
      <main id="content" tabIndex={-1}>
        <Boundary at={`${state.view} ${state.id}`}>{state.view === "see" ? <Embed /> : (views[state.view]?.() ?? <Begin />)}</Boundary>
      </main>
      <p className="unseen" id={announcementsId} role="status" />
      {state.claim && <Evidence claim={state.claim} />}
    </div>
  );
}

function Lost() {
  const say = useSay();
  const { lost } = useExplorer();
  if (lost.length === 0) return null;
  return (
    <p className="notice" role="alert">
      {say("lost", { names: [...new Set(lost)].map((name) => say(`lost_${name}` as Key)).join(", ") })}
    </p>
  );
}

const views: Record<string, () => ReactNode> = {
  begin: () => <Begin />,
  find: () => <Results />,
  list: () => <List />,
  see: () => <See />,
  paths: () => <Paths />,
  common: () => <Common />,
  coalitions: () => <Coalitions />,
  brokers: () => <Brokers />,
  central: () => <Central />,
  compare: () => <Compare />,
  figures: () => <AllFigures />,
};

// The address holds the state, so the link may not change it.
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
