import type { CentralAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer, type Question } from "../api/useAnswer";
import { described } from "../find/brief";
import { Named } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { ShowQuery } from "../keep/ShowQuery";
import { useExplorer } from "../state/Explorer";
import { validOf } from "../state/valid";
import { Table } from "../table/Table";
import { DateChoice } from "../time/DateChoice";
import type { Key } from "../words/en";
import { formatNumber } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import { TypeChoice } from "./TypeChoice";
import "./ask.css";

const measures = ["DEGREE", "PAGERANK", "BETWEENNESS", "CLOSENESS"] as const;

/** Who is central, by a measure that says what it means. */
export function Central() {
  const say = useSay();
  const model = useModel();
  const { state, act } = useExplorer();
  const question: Question = {
    document: "Central",
    variables: { measure: state.measure, types: state.types.length ? state.types : null, valid: validOf(state.valid) },
  };
  const asked = useAnswer<CentralAnswer>(question);
  return (
    <div className="page">
      <header className="row">
        <h1>{say("askCentral")}</h1>
        <ShowQuery question={question} />
      </header>
      <div className="row">
        <label className="row small">
          {say("measure")}
          <select className="select" value={state.measure} onChange={(event) => act({ do: "set", part: { measure: event.target.value } })}>
            {measures.map((measure) => (
              <option key={measure} value={measure}>
                {say(`measure${measure}` as Key)}
              </option>
            ))}
          </select>
        </label>
        <TypeChoice types={model.entities} />
        <DateChoice />
      </div>
      <Shown asked={asked}>{(data) => <Ranking data={data} />}</Shown>
    </div>
  );
}

function Ranking({ data }: { data: CentralAnswer }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  const { state } = useExplorer();
  const found = data.asOf.centrality;
  if (!found) return null;
  return (
    <>
      <Table
        key={state.measure}
        caption={say(`measure${state.measure}` as Key)}
        columns={[
          { name: "#", by: (row) => row.position, show: (row) => row.position },
          { name: say("colName"), by: (row) => row.node.name, show: (row) => <Named node={row.node} /> },
          { name: say("colType"), by: (row) => described(model, row.node), show: (row) => described(model, row.node) },
          { name: say("colValue"), by: (row) => row.value, show: (row) => formatNumber(row.value, language, 4) },
        ]}
        rows={found.ranked}
        keyOf={(row) => row.node.id}
      />
      <details>
        <summary>{say("method")}</summary>
        <p className="told" lang="en">
          {found.method}
        </p>
      </details>
    </>
  );
}
