// Measured values of an entity: each with what explains it, in words beside the number.
import type { Brief, Facts } from "../api/answers";
import type { NodeType } from "../api/model";
import { useModel } from "../api/ModelContext";
import { Named } from "../frame/Named";
import { Says } from "../trust/Says";
import { formatDate, formatQuantity } from "../words/formats";
import { useLanguage, useSay, type Say } from "../words/Words";
import "./figures.css";

export interface Figure {
  __typename: string;
  id: string;
  statements: { totalCount: number };
  [key: string]: unknown;
}

/** The measured values that an entity is joined to, by what it calls them. */
export function Figures({ node }: { node: Facts }) {
  const say = useSay();
  const model = useModel();
  const ties = (model.type(node.__typename)?.relationships ?? []).filter((tie) => node[tie.key] && !model.type(tie.target)?.isEntity);
  return ties.map((tie) => {
    const { totalCount, nodes } = node[tie.key] as { totalCount: number; nodes: Figure[] };
    if (totalCount === 0) return null;
    return (
      <section key={tie.key} className="stack">
        <h2 title={tie.description}>
          {tie.label} <span className="quiet">{totalCount}</span>
        </h2>
        <ul className="figures">
          {nodes.map((figure) => (
            <FigureRow key={figure.id} figure={figure} except={node.id} />
          ))}
        </ul>
        {totalCount > nodes.length && <p className="quiet small">{say("notListed", { n: totalCount - nodes.length })}</p>}
      </section>
    );
  });
}

function FigureRow({ figure, except }: { figure: Figure; except: string }) {
  const say = useSay();
  const language = useLanguage();
  const model = useModel();
  const type = model.type(figure.__typename)!;
  const number = type.fields.find((field) => field.quantity);
  const ends = type.relationships
    .map((tie) => ({ tie, end: figure[tie.key] as Brief | null | undefined }))
    .filter(({ end }) => end && end.id !== except);
  const rest = type.fields.filter((field) => field.isDate && figure[field.key]).map((field) => formatDate(String(figure[field.key]), language));
  return (
    <li>
      {number && (
        <strong className="figure">
          {hedged(type, figure, language, say)}{" "}
          <Says count={figure.statements.totalCount} claim={{ subject: figure.id, predicate: number.name }} about={number.label} />
        </strong>
      )}
      <span className="small quiet">{rest.slice(0, 1).join()}</span>
      <ul className="small ends">
        {ends.map(({ tie, end }) => (
          <li key={tie.key}>
            <span className="quiet">{tie.label}</span> <Named node={end!} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A number with its unit, and in words how exactly it is meant and whether it is confirmed. */
export function hedged(type: NodeType, figure: Figure, language: string, say: Say): string {
  const field = type.fields.find((item) => item.quantity)!;
  const read = (name: string | undefined) => figure[type.fields.find((item) => item.name === name)?.key ?? ""];
  const quantity = field.quantity!;
  const value = formatQuantity(Number(figure[field.key]), text(read(quantity.unit)), text(read(quantity.currency)), language);
  const precision = text(read(quantity.precision)) ?? "";
  const words = /ABOUT|APPROX/.test(precision)
    ? say("about", { value })
    : /LEAST/.test(precision)
      ? say("atLeast", { value })
      : /MOST/.test(precision)
        ? say("atMost", { value })
        : value;
  return read("confirmed") === false ? `${words} (${say("unconfirmed")})` : words;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
