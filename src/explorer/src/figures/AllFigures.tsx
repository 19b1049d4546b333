import { useModel } from "../api/ModelContext";
import type { NodeType } from "../api/model";
import { useAnswer, type Question } from "../api/useAnswer";
import { Named } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { ShowQuery } from "../keep/ShowQuery";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import { Chart } from "./Chart";
import { byUnit, measuredOf, type Figure, type Measured } from "./measures";

/** All measured values of the graph, by what they are about first. */
export function AllFigures() {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const types = measuredTypes(model.outline.types);
  const type = types.find((item) => item.name === state.type) ?? types[0];
  if (!type) return <p className="page">{say("figuresNone")}</p>;
  return <Of key={type.name} type={type} types={types} />;
}

/** The types whose nodes are measured values. */
export function measuredTypes(types: readonly NodeType[]): NodeType[] {
  return types.filter((type) => !type.isEntity && type.fields.some((field) => field.quantity));
}

interface FiguresAnswer {
  all: { totalCount: number; nodes: Figure[] };
}

function Of({ type, types }: { type: NodeType; types: NodeType[] }) {
  const say = useSay();
  const model = useModel();
  const { act } = useExplorer();
  const question: Question = { document: `Figures${type.name}`, variables: {} };
  const asked = useAnswer<FiguresAnswer>(question);
  return (
    <div className="page">
      <header className="stack">
        <div className="row">
          <h1>{say("askFigures")}</h1>
          <ShowQuery question={question} />
        </div>
        {types.length > 1 && (
          <div className="row" role="group" aria-label={say("filterByType")}>
            {types.map((item) => (
              <button
                key={item.name}
                className="button"
                type="button"
                aria-pressed={item === type}
                onClick={() => act({ do: "set", part: { type: item.name } })}
              >
                {item.plural}
              </button>
            ))}
          </div>
        )}
      </header>
      <Shown asked={asked}>
        {({ all }) => {
          const measured = all.nodes.map((figure) => measuredOf(model, figure)).filter((item) => item !== null);
          return (
            <>
              <p role="status">{say("figuresFound", { n: all.totalCount })}</p>
              {all.totalCount > all.nodes.length && <p className="small quiet">{say("notListed", { n: all.totalCount - all.nodes.length })}</p>}
              <div className="charts">
                {bySubject(measured).map(({ key, rows }) => (
                  <About key={key} rows={rows} />
                ))}
              </div>
            </>
          );
        }}
      </Shown>
    </div>
  );
}

function About({ rows }: { rows: Measured[] }) {
  const say = useSay();
  const subject = rows[0]!.ends[0]?.end;
  return (
    <section className="stack">
      <h2>{subject ? <Named node={subject} /> : say("figures")}</h2>
      {byUnit(rows).map(({ unit, rows: some }) => (
        <Chart key={unit} caption={unit ? say("countedIn", { unit }) : say("figures")} rows={some} except={subject ? [subject.id] : []} />
      ))}
    </section>
  );
}

function bySubject(list: readonly Measured[]): { key: string; rows: Measured[] }[] {
  const groups = new Map<string, Measured[]>();
  for (const measured of list) {
    const key = measured.ends[0]?.end.id ?? "";
    groups.set(key, [...(groups.get(key) ?? []), measured]);
  }
  return [...groups].map(([key, rows]) => ({ key, rows })).sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
}
