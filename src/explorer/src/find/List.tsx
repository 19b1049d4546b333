import { useState } from "react";
import type { Brief, Facet, ListAnswer } from "../api/answers";
import type { Model, NodeType } from "../api/model";
import { useModel } from "../api/ModelContext";
import { useAnswer } from "../api/useAnswer";
import { Mark } from "../frame/Mark";
import { Named } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import { described } from "./brief";
import "./find.css";

/** All of one type, filtered by what they can be counted by. */
export function List() {
  const { state } = useExplorer();
  const model = useModel();
  const type = model.entities.find((item) => item.name === state.type) ?? model.entities[0];
  return type ? <Listing key={`${type.name} ${state.where.join()}`} type={type} /> : null;
}

function Listing({ type }: { type: NodeType }) {
  const say = useSay();
  const { state, act } = useExplorer();
  const [after, setAfter] = useState<string | null>(null);
  const [before, setBefore] = useState<Brief[]>([]);
  const asked = useAnswer<ListAnswer>({ document: `List${type.name}`, variables: { where: whereOf(type, state.where), after } });
  return (
    <div className="page">
      <header className="stack">
        <h1 className="named">
          <Mark type={type.name} /> <span className="capital">{type.plural}</span>
        </h1>
        {type.description && <p className="quiet told">{type.description}</p>}
      </header>
      <Shown asked={asked}>
        {({ list }) => {
          const nodes = asked.loading ? before : [...before, ...list.nodes];
          return (
            <div className="listing">
              <Filters type={type} facets={list.facets ?? []} />
              <section className="stack" aria-label={type.plural}>
                <p className="quiet row" role="status">
                  {say("found", { n: list.totalCount })}
                  {state.where.length > 0 && (
                    <button className="link" type="button" onClick={() => act({ do: "set", part: { where: [] } })}>
                      {say("clearFilters")}
                    </button>
                  )}
                </p>
                {list.totalCount === 0 && <p>{say("nothingMatches")}</p>}
                <Rows nodes={nodes} />
                {list.pageInfo.hasNextPage && (
                  <p>
                    <button
                      className="button"
                      type="button"
                      onClick={() => {
                        setBefore(nodes);
                        setAfter(list.pageInfo.endCursor);
                      }}
                    >
                      {say("more")}
                    </button>
                  </p>
                )}
              </section>
            </div>
          );
        }}
      </Shown>
    </div>
  );
}

function Rows({ nodes }: { nodes: Brief[] }) {
  const say = useSay();
  const model = useModel();
  return (
    <ol className="hits">
      {nodes.map((node) => (
        <li key={node.id}>
          <Named node={node} />
          <p className="small quiet">
            {described(model, node)} · {say("joined", { n: node.degree })}
          </p>
        </li>
      ))}
    </ol>
  );
}

const MAX_SHOWN = 12;

function Filters({ type, facets }: { type: NodeType; facets: Facet[] }) {
  const say = useSay();
  const model = useModel();
  const { state, act } = useExplorer();
  const fields = type.fields.filter((field) => field.facet);
  const groups = fields
    .map((field) => ({ field, values: facets.filter((facet) => facet.field === field.facet || facet.field === field.name) }))
    // What nearly every node has by itself, such as an acronym, is no filter.
    .filter(({ values }) => values.length > 1 && values.some((value) => value.value !== null && value.count > 1));
  if (groups.length === 0) return <div />;
  return (
    <aside className="stack" aria-label={say("filters")}>
      {groups.map(({ field, values }) => (
        <fieldset key={field.name} className="facet">
          <legend title={field.description}>{field.label}</legend>
          {values.slice(0, MAX_SHOWN).map((value) => {
            const clause = `${field.name}:${value.value ?? ""}`;
            const isChosen = state.where.includes(clause);
            const where = isChosen ? state.where.filter((item) => item !== clause) : [...state.where, clause];
            return (
              <label key={clause} className="choice">
                <input type="checkbox" checked={isChosen} onChange={() => act({ do: "set", part: { where } })} />
                <bdi>{labelOf(model, field.enum, value.value) ?? say("noValue")}</bdi>
                <span className="quiet">{value.count}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </aside>
  );
}

function labelOf(model: Model, name: string | undefined, value: string | null): string | null {
  return value === null ? null : name ? model.enumLabel(name, value).label : value;
}

// Values of one field are alternatives, fields must all match; what the type does not have is passed over.
function whereOf(type: NodeType, clauses: readonly string[]): object | null {
  const byField = new Map<string, (string | boolean | null)[]>();
  for (const clause of clauses) {
    const [name = "", value = ""] = [clause.slice(0, clause.indexOf(":")), clause.slice(clause.indexOf(":") + 1)];
    const field = type.fields.find((item) => item.name === name && item.facet);
    if (field) byField.set(name, [...(byField.get(name) ?? []), value === "" ? null : field.kind === "Boolean" ? value === "true" : value]);
  }
  const conditions = [...byField].map(([name, values]) => ({ or: values.map((value) => ({ [name]: { eq: value } })) }));
  return conditions.length ? { and: conditions } : null;
}
