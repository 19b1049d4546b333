import type { Around, Facts as FactsAnswer } from "../api/answers";
import type { Field } from "../api/model";
import { useModel } from "../api/ModelContext";
import { described } from "../find/brief";
import { Figures } from "../figures/Figures";
import { Mark } from "../frame/Mark";
import { Named, shortened } from "../frame/Named";
import { useExplorer } from "../state/Explorer";
import { Says } from "../trust/Says";
import { watched, useKept } from "../watch/kept";
import { formatDate, formatNumber } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import { Relations } from "./Relations";
import type { Actions } from "./useActions";

interface Props {
  node: FactsAnswer;
  near: Around | null;
  beside: Around | null;
  actions: Actions;
}

/** All that is known of an entity, as text: whatever the drawing shows, this says. */
export function Facts({ node, near, beside, actions }: Props) {
  const say = useSay();
  const language = useLanguage();
  const model = useModel();
  const others = [...new Set(node.names.map((name) => name.text))].filter((name) => name !== node.name).slice(0, 12);
  const lines = [...(near?.edges ?? []), ...(beside?.edges ?? [])].filter((line) => line.from.id === node.id || line.to.id === node.id);
  return (
    <section className="facts" aria-label={say("facts")}>
      <header className="stack">
        <h1 className="title">
          <Mark type={node.__typename} /> <bdi>{shortened(node.name)}</bdi>
        </h1>
        <p className="quiet">{described(model, node)}</p>
        {others.length > 0 && (
          <p className="small quiet">
            {say("also")} <bdi>{others.map(shortened).join(" · ")}</bdi>
          </p>
        )}
        {node.description && <p className="told">{node.description}</p>}
        <Doing node={node} />
      </header>
      <Values node={node} />
      {lines.length === 0 && <p className="quiet">{say("nothingKnown")}</p>}
      <Relations node={node} lines={lines} around={near} beside={beside} actions={actions} />
      <Figures node={node} />
      <Said node={node} />
      <Sources node={node} />
      {node.identifiers.length > 0 && (
        <p className="small quiet">
          {say("identifiers")} {node.identifiers.join(", ")}
        </p>
      )}
      {node.updatedAt && <p className="small quiet">{say("changedOn", { date: formatDate(node.updatedAt, language) })}</p>}
    </section>
  );
}

function Doing({ node }: { node: FactsAnswer }) {
  const say = useSay();
  const { act } = useExplorer();
  const isWatched = useKept(watched).some((item) => item.id === node.id);
  const watch = () =>
    isWatched ? watched.drop(node.id) : watched.put({ id: node.id, type: node.__typename, name: node.name, seen: node.updatedAt ?? "" });
  return (
    <div className="row">
      <button className="button" type="button" aria-pressed={isWatched} onClick={watch}>
        <span aria-hidden="true">{isWatched ? "★" : "☆"}</span> {say(isWatched ? "unwatch" : "watch")}
      </button>
      <button className="button" type="button" onClick={() => act({ do: "go", to: { view: "paths", of: [node.id] } })}>
        {say("connect")}
      </button>
    </div>
  );
}

function Values({ node }: { node: FactsAnswer }) {
  const model = useModel();
  const fields = (model.type(node.__typename)?.fields ?? []).filter((field) => !isEmpty(node[field.key]));
  if (fields.length === 0) return null;
  return (
    <dl className="values">
      {fields.map((field) => (
        <div key={field.name}>
          <dt title={field.description}>{field.label}</dt>
          <dd>
            <Value field={field} value={node[field.key]} />{" "}
            <Says
              count={node.values.nodes.filter((said) => said.predicate === field.name).length}
              claim={{ subject: node.id, predicate: field.name }}
              about={field.label}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value of the model as people read it. */
export function Value({ field, value }: { field: Field; value: unknown }) {
  const language = useLanguage();
  const model = useModel();
  const one = (item: unknown): string => {
    if (field.enum) return model.enumLabel(field.enum, String(item)).label;
    if (field.kind === "Date" || field.kind === "DateTime") return formatDate(String(item), language);
    return typeof item === "number" ? formatNumber(item, language) : typeof item === "object" ? JSON.stringify(item) : String(item);
  };
  if (field.kind === "Url" && /^https?:/.test(String(value))) {
    return (
      <a href={String(value)} rel="noreferrer noopener" target="_blank">
        {String(value)
          .replace(/^https?:\/\/(www\.)?/, "")
          .replace(/\/$/, "")}
      </a>
    );
  }
  const description = field.enum && !field.isList ? model.enumLabel(field.enum, String(value)).description : undefined;
  return (
    <bdi className="told" title={description}>
      {Array.isArray(value) ? value.map(one).join(", ") : one(value)}
    </bdi>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function Said({ node }: { node: FactsAnswer }) {
  const say = useSay();
  const rest = node.said.totalCount - node.said.nodes.length;
  if (node.said.totalCount === 0) return null;
  return (
    <section className="stack">
      <h2>
        {say("saidOfIt")} <span className="quiet">{node.said.totalCount}</span>
      </h2>
      <ul className="stack">
        {node.said.nodes.map((said) => (
          <li key={said.id}>
            <p className="told">{said.paraphrase}</p>
            <p className="small quiet">
              {said.document?.name}
              {said.implied && ` · ${say("implied")}`}
            </p>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="quiet small">{say("moreSaid", { n: rest })}</p>}
    </section>
  );
}

function Sources({ node }: { node: FactsAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const isDocument = node.__typename === "Document";
  const listed = isDocument ? (node.mentions?.nodes ?? []) : node.sources.nodes.map((source) => ({ ...source, __typename: "Document" }));
  const total = isDocument ? (node.mentions?.totalCount ?? 0) : node.sources.totalCount;
  if (total === 0) return null;
  return (
    <section className="stack">
      <h2>
        {say(isDocument ? "mentions" : "sources")} <span className="quiet">{total}</span>
      </h2>
      <ul className="stack tight">
        {listed.map((item) => (
          <li key={item.id}>
            <Named node={item} />
            {"publishedOn" in item && item.publishedOn ? (
              <span className="small quiet"> {formatDate(String(item.publishedOn), language)}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {total > listed.length && <p className="quiet small">{say("notListed", { n: total - listed.length })}</p>}
    </section>
  );
}
