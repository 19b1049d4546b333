import { useMemo } from "react";
import type { CoalitionsAnswer } from "../../api/answers";
import { useModel } from "../../api/ModelContext";
import type { Question } from "../../api/useAnswer";
import { Split } from "../../frame/Split";
import { ShowQuery } from "../../keep/ShowQuery";
import { useExplorer } from "../../state/Explorer";
import type { State } from "../../state/state";
import { validOf } from "../../state/valid";
import { useSay } from "../../words/Words";
import { ActorChoice } from "../ActorChoice";
import { useWorkedOut } from "../useWorkedOut";
import { Working } from "../Working";
import { CoalitionDrawing } from "./CoalitionDrawing";
import { CoalitionList } from "./CoalitionList";
import { CoalitionTables } from "./CoalitionTables";
import { groupedOf } from "./grouped";
import { Matrix } from "./Matrix";
import "../ask.css";
import "./coalitions.css";

const SIZES = [2, 3, 4, 5, 6, 8, 10];
const RESOLUTIONS = [0.5, 1, 1.5, 2, 3];

function questionOf(state: State): Question {
  return {
    document: "Coalitions",
    variables: {
      basis: state.basis || null,
      types: state.types.length ? state.types : null,
      minSize: state.minSize,
      resolution: state.resolution,
      valid: validOf(state.valid),
    },
  };
}

/** Who belongs together, how sure that is, and whether it could be chance. */
export function Coalitions() {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const question = questionOf(state);
  const work = useWorkedOut<CoalitionsAnswer>(question, (data) => data.asOf.coalitions !== null);
  const found = work.shown?.asOf.coalitions ?? null;
  const grouped = useMemo(() => found && groupedOf(model, found), [model, found]);
  return (
    <Split
      title={say("askCoalitions")}
      text={say("coalitions")}
      panes={["drawing", "table", "matrix"]}
      busy={work.asked.loading}
      tools={
        <span className="row end">
          <ShowQuery question={question} />
        </span>
      }
      left={
        <>
          <header className="stack">
            <h1 className="title">{say("askCoalitions")}</h1>
            <Choices />
          </header>
          <Working work={work}>
            {({ asOf: { all } }) =>
              found && grouped && <CoalitionList found={found} grouped={grouped} rest={all?.coalitions.slice(grouped.groups.length) ?? []} />
            }
          </Working>
        </>
      }
    >
      {(pane) => {
        if (!found || !grouped) return <div className="canvas" />;
        if (grouped.groups.length === 0) return <p className="page">{say("coalitionsNone")}</p>;
        if (pane === "table") return <CoalitionTables grouped={grouped} />;
        if (pane === "matrix") return <Matrix grouped={grouped} />;
        return <CoalitionDrawing grouped={grouped} />;
      }}
    </Split>
  );
}

function Choices() {
  const say = useSay();
  const { state, act } = useExplorer();
  const withOwn = (values: number[], own: number) => [...new Set([...values, own])].sort((a, b) => a - b);
  return (
    <div className="choices">
      <ActorChoice />
      <label className="row small">
        {say("minSize")}
        <select className="select" value={state.minSize} onChange={(event) => act({ do: "set", part: { minSize: Number(event.target.value) } })}>
          {withOwn(SIZES, state.minSize).map((size) => (
            <option key={size} value={size}>
              {say("members", { n: size })}
            </option>
          ))}
        </select>
      </label>
      <label className="row small">
        {say("resolution")}
        <select className="select" value={state.resolution} onChange={(event) => act({ do: "set", part: { resolution: Number(event.target.value) } })}>
          {withOwn(RESOLUTIONS, state.resolution).map((value) => (
            <option key={value} value={value}>
              {say(value < 1 ? "resolutionLow" : value > 1 ? "resolutionHigh" : "resolutionUsual", { value })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
