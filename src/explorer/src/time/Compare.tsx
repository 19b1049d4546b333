import { useMemo, useState } from "react";
import type { Around, CompareAnswer, Joined } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer, type Question } from "../api/useAnswer";
import { FilterMenu } from "../filter/FilterMenu";
import { narrow } from "../filter/narrowing";
import { Shown } from "../frame/Shown";
import { Split } from "../frame/Split";
import { ShowQuery } from "../keep/ShowQuery";
import { useExplorer } from "../state/Explorer";
import { formatDate } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import { Changed } from "./Changed";
import { ChangesDrawn, ChangesTable } from "./ChangesShown";
import { changesOf, type Change } from "./changes";
import "./time.css";

const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What began, ended and changed between two dates: listed, drawn and as a table. */
export function Compare() {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const { before, after } = state;
  const question: Question | null =
    before && after && before !== after ? { document: "Compare", variables: { before, later: after, of: state.of.length ? state.of : null } } : null;
  const asked = useAnswer<CompareAnswer>(question);
  const found = (question && asked.data?.compare) || null;
  const all = useMemo(() => (found ? changesOf(found) : []), [found]);
  const around = useMemo(() => aroundOf(all), [all]);
  const narrowed = useMemo(() => narrow(model, around, state.where, null, ""), [model, around, state.where]);
  const kept = useMemo(() => new Set(narrowed.around.edges.map((line) => line.edge.id)), [narrowed]);
  const changes = useMemo(() => all.filter((change) => kept.has(change.joined.edge.id)), [all, kept]);
  return (
    <Split
      title={say("askCompare")}
      text={say("changes")}
      panes={["drawing", "table"]}
      busy={asked.loading}
      tools={
        question && (
          <>
            <FilterMenu around={around} />
            {state.where.length > 0 && (
              <p className="small quiet" role="status">
                {say("filterHides", { entities: say("entities", { n: narrowed.nodes }), lines: say("relationships", { n: narrowed.lines }) })}
              </p>
            )}
            <span className="row end">
              <ShowQuery question={question} />
            </span>
          </>
        )
      }
      left={
        <>
          <header className="stack">
            <h1 className="title">{say("askCompare")}</h1>
            <Dates key={`${before} ${after}`} />
          </header>
          {question ? (
            <Shown asked={asked}>{() => found && <Differences found={found} changes={changes} />}</Shown>
          ) : (
            <Presets />
          )}
        </>
      }
    >
      {(pane) => {
        if (!question) return <p className="page quiet">{say("compareNeed")}</p>;
        if (!found) return <div className="canvas" />;
        if (changes.length === 0) return <p className="page">{say(all.length ? "nothingMatches" : "compareNothing")}</p>;
        return pane === "table" ? <ChangesTable changes={changes} /> : <ChangesDrawn changes={changes} />;
      }}
    </Split>
  );
}

// What changed as a neighbourhood, so that it can be filtered like one.
function aroundOf(changes: readonly Change[]): Around {
  const joined = changes.map((change) => change.joined);
  const nodes = [...new Map(joined.flatMap(({ from, to }) => [from, to]).map((node) => [node.id, node])).values()];
  return { totalNodes: nodes.length, totalEdges: joined.length, byRelationship: [], nodes, edges: joined };
}

function Dates() {
  const say = useSay();
  const { state, act } = useExplorer();
  const [before, setBefore] = useState(state.before);
  const [after, setAfter] = useState(state.after);
  const isGood = FORM.test(before) && FORM.test(after) && before < after;
  return (
    <form
      className="dates"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) act({ do: "set", part: { before, after } });
      }}
    >
      <label className="row small">
        {say("before")}
        <input className="field date" value={before} placeholder="2022" onChange={(event) => setBefore(event.target.value.trim())} />
      </label>
      <label className="row small">
        {say("after")}
        <input className="field date" value={after} placeholder="2024" onChange={(event) => setAfter(event.target.value.trim())} />
      </label>
      <button className="button primary" type="submit" disabled={!isGood}>
        {say("compareShow")}
      </button>
      {before !== "" && after !== "" && !isGood && <span className="small fault">{say("dateInvalid")}</span>}
    </form>
  );
}

const SPANS = [1, 3, 10];

// Some years back, for whoever has no dates in mind.
function Presets() {
  const say = useSay();
  const { act } = useExplorer();
  const today = new Date().toISOString().slice(0, 10);
  // A month is precise enough, and each year has it.
  const back = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4, 7)}`;
  return (
    <div className="row" role="group" aria-label={say("askCompare")}>
      {SPANS.map((years) => (
        <button key={years} className="button" type="button" onClick={() => act({ do: "set", part: { before: back(years), after: today } })}>
          {say("lastYears", { n: years })}
        </button>
      ))}
    </div>
  );
}

function Differences({ found, changes }: { found: NonNullable<CompareAnswer["compare"]>; changes: readonly Change[] }) {
  const say = useSay();
  const language = useLanguage();
  const { state } = useExplorer();
  const of = (what: Change["what"]) => changes.filter((change) => change.what === what);
  const period = { before: formatDate(state.before, language), after: formatDate(state.after, language) };
  return (
    <div className="differences">
      <p className="small quiet" role="status">
        {period.before} → {period.after}. {say("compareNote")}
      </p>
      <Group title={say("appeared", { n: found.totalAppeared })} total={found.totalAppeared} listed={found.appeared.nodes} rows={of("came")} />
      <Group title={say("ended", { n: found.totalEnded })} total={found.totalEnded} listed={found.ended.nodes} rows={of("gone")} />
      <Group
        title={say("changed", { n: found.totalChanged })}
        total={found.totalChanged}
        listed={found.changed.nodes.map((change) => change.after)}
        rows={of("other")}
      />
    </div>
  );
}

function Group({ title, total, listed, rows }: { title: string; total: number; listed: Joined[]; rows: Change[] }) {
  const say = useSay();
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {rows.map((change) => (
          <Changed key={change.joined.edge.id} change={change} />
        ))}
      </ul>
      {total > listed.length && <p className="small quiet">{say("notListed", { n: total - listed.length })}</p>}
    </section>
  );
}
