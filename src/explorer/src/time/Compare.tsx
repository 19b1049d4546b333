import { useState } from "react";
import type { CompareAnswer, Joined } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer, type Question } from "../api/useAnswer";
import { Named } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { ShowQuery } from "../keep/ShowQuery";
import { EdgeWords } from "../see/Relations";
import { useExplorer } from "../state/Explorer";
import { Says } from "../trust/Says";
import { formatDate } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import "./time.css";

const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What began, ended and changed between two dates. */
export function Compare() {
  const say = useSay();
  const { state } = useExplorer();
  const { before, after } = state;
  const question: Question | null =
    before && after && before !== after ? { document: "Compare", variables: { before, later: after, of: state.of.length ? state.of : null } } : null;
  const asked = useAnswer<CompareAnswer>(question);
  return (
    <div className="page">
      <header className="row">
        <h1>{say("askCompare")}</h1>
        {question && <ShowQuery question={question} />}
      </header>
      <Dates key={`${before} ${after}`} />
      {question ? (
        <Shown asked={asked}>{(data) => data.compare && <Differences found={data.compare} />}</Shown>
      ) : (
        <p className="quiet">{say("compareNeed")}</p>
      )}
    </div>
  );
}

function Dates() {
  const say = useSay();
  const { state, act } = useExplorer();
  const [before, setBefore] = useState(state.before);
  const [after, setAfter] = useState(state.after);
  const isGood = FORM.test(before) && FORM.test(after) && before < after;
  return (
    <form
      className="row"
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

function Differences({ found }: { found: NonNullable<CompareAnswer["compare"]> }) {
  const say = useSay();
  const language = useLanguage();
  const { state } = useExplorer();
  return (
    <div className="differences">
      <p className="small quiet" role="status">
        {formatDate(state.before, language)} → {formatDate(state.after, language)}. {say("compareNote")}
      </p>
      <Group title={say("appeared", { n: found.totalAppeared })} total={found.totalAppeared} rows={found.appeared.nodes} />
      <Group title={say("ended", { n: found.totalEnded })} total={found.totalEnded} rows={found.ended.nodes} />
      <Group title={say("changed", { n: found.totalChanged })} total={found.totalChanged} rows={found.changed.nodes.map((change) => change.after)} />
    </div>
  );
}

function Group({ title, total, rows }: { title: string; total: number; rows: Joined[] }) {
  const say = useSay();
  const model = useModel();
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {rows.map(({ from, to, edge }) => {
          const relation = model.kind(edge.kind)?.label ?? edge.kind;
          return (
            <li key={edge.id}>
              <Named node={from} /> <span className="quiet">{relation}</span> <Named node={to} /> <EdgeWords edge={edge} />{" "}
              <Says
                count={edge.statements.totalCount}
                claim={{ subject: from.id, kind: edge.kind, object: to.id }}
                about={`${from.name}, ${relation}, ${to.name}`}
              />
            </li>
          );
        })}
      </ul>
      {total > rows.length && <p className="small quiet">{say("notListed", { n: total - rows.length })}</p>}
    </section>
  );
}
