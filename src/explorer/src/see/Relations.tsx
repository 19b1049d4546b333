import type { Around, Brief, Edge, Line } from "../api/answers";
import type { Model } from "../api/model";
import { useModel } from "../api/ModelContext";
import { Named } from "../frame/Named";
import { Says } from "../trust/Says";
import { formatDate, formatPercent } from "../words/formats";
import { useLanguage, useSay, type Say } from "../words/Words";
import type { Actions } from "./useActions";

interface Props {
  node: Brief;
  lines: Line[];
  around: Around | null;
  beside: Around | null;
  actions: Actions;
}

/** The relationships of an entity, by what it calls them, each with its exact number and those that are at hand. */
export function Relations({ node, lines, around, beside, actions }: Props) {
  const say = useSay();
  const model = useModel();
  const nodes = new Map([...(around?.nodes ?? []), ...(beside?.nodes ?? [])].map((item) => [item.id, item]));
  const counts = [...(around?.byRelationship ?? []), ...(beside?.byRelationship ?? [])];
  return (
    <div className="relations stack">
      {counts.map(({ kind, forward, count }) => {
        const relation = model.relation(kind, forward);
        const rows = lines.filter((line) => line.kind === kind && (forward ? line.from.id : line.to.id) === node.id);
        const id = `relation-${kind}-${forward}`;
        return (
          <section key={id} className="relation" aria-labelledby={id}>
            <h2 id={id} title={relation.description}>
              {relation.label} <span className="quiet">{count}</span>
            </h2>
            <ul>
              {rows.map((line) => {
                const far = nodes.get(forward ? line.to.id : line.from.id);
                return (
                  far && (
                    <li key={line.edge.id}>
                      <Named node={far} onOpen={() => actions.select(far)} />
                      <span className="detail">
                        <EdgeWords edge={line.edge} />{" "}
                        <Says
                          count={line.edge.statements.totalCount}
                          claim={{ subject: line.from.id, kind, object: line.to.id }}
                          about={`${relation.label}: ${far.name}`}
                        />
                      </span>
                    </li>
                  )
                );
              })}
            </ul>
            {count > rows.length && (
              <p className="small quiet">
                {say("notListed", { n: count - rows.length })}{" "}
                <button className="link" type="button" onClick={() => actions.expand(node)}>
                  {say("expand")}
                </button>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** What a relationship says beside its ends: role, period, how sure, whether it is merely implied. */
export function EdgeWords({ edge }: { edge: Edge }) {
  const say = useSay();
  const language = useLanguage();
  const model = useModel();
  const isImplied = edge.stated.totalCount === 0;
  const parts = [
    detailsOf(model, edge),
    periodOf(edge.since, edge.until, language, say),
    isImplied ? say("implied") : "",
    edge.confidence === null ? "" : say("confidence", { value: formatPercent(edge.confidence, language) }),
  ].filter(Boolean);
  return (
    <bdi className={isImplied ? "small quiet implied" : "small quiet"} title={say(isImplied ? "implied" : "stated")}>
      {parts.join(" · ")}
    </bdi>
  );
}

/** The fields of a relationship in words. */
export function detailsOf(model: Model, edge: Edge): string {
  const fields = model.kind(edge.kind)?.fields ?? [];
  return fields
    .filter((field) => edge.properties[field.name] !== undefined && edge.properties[field.name] !== null)
    .map((field) => (field.enum ? model.enumLabel(field.enum, String(edge.properties[field.name])).label : String(edge.properties[field.name])))
    .join(", ");
}

/** A period as precisely as it is known; empty where nothing is known of it. */
export function periodOf(since: string | null, until: string | null, language: string, say: Say): string {
  const [from, to] = [since && formatDate(since, language), until && formatDate(until, language)];
  if (from && to) return from === to ? from : say("period", { since: from, until: to });
  return from ? say("since", { date: from }) : to ? say("until", { date: to }) : "";
}
