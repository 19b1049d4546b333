import type { Hop, Path, PathsAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer, type Question } from "../api/useAnswer";
import { Named } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { ShowQuery } from "../keep/ShowQuery";
import { EdgeWords, periodOf } from "../see/Relations";
import { useExplorer } from "../state/Explorer";
import { validOf } from "../state/valid";
import { DateChoice } from "../time/DateChoice";
import { Says } from "../trust/Says";
import { formatPercent } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import { Choose } from "./Choose";
import "./ask.css";

const MAX_HOPS = 6;

/** How two are connected: all shortest ways, step by step, each step with who says so; avoiding whom one strikes out. */
export function Paths() {
  const say = useSay();
  const { state, act } = useExplorer();
  const [from = "", to = ""] = state.of;
  const question: Question | null =
    from && to && from !== to
      ? {
          document: "Paths",
          variables: { from, to, maxHops: MAX_HOPS, via: null, avoid: state.avoid.length ? state.avoid : null, valid: validOf(state.valid) },
        }
      : null;
  const asked = useAnswer<PathsAnswer>(question);
  const ends = asked.data?.asOf.ends ?? [];
  const put = (index: number, id: string) => act({ do: "set", part: { of: index === 0 ? [id, to] : [from, id], avoid: [] } });
  return (
    <div className="page">
      <header className="row">
        <h1>{say("askPaths")}</h1>
        {question && <ShowQuery question={question} />}
      </header>
      <div className="ends">
        <Choose id="from" label={say("from")} chosen={from} node={ends.find((node) => node?.id === from)} isNext={!from} onChoose={(id) => put(0, id)} />
        <Choose
          id="to"
          label={say("to")}
          chosen={to}
          node={ends.find((node) => node?.id === to)}
          isNext={from !== "" && !to}
          onChoose={(id) => put(1, id)}
        />
      </div>
      <DateChoice />
      {state.avoid.length > 0 && (
        <p className="row">
          {say("avoided")}
          {state.avoid.map((id) => (
            <button
              key={id}
              className="button"
              type="button"
              onClick={() => act({ do: "set", part: { avoid: state.avoid.filter((other) => other !== id) } })}
            >
              {say("restoreOne", { name: id })}
            </button>
          ))}
        </p>
      )}
      {question ? <Shown asked={asked}>{(data) => <Ways data={data} />}</Shown> : <p className="quiet">{say("chooseBoth")}</p>}
    </div>
  );
}

function Ways({ data }: { data: PathsAnswer }) {
  const say = useSay();
  const { act } = useExplorer();
  const found = data.asOf.paths;
  if (!found) return null;
  if (found.paths.length === 0) return <p role="status">{say("pathsNone", { n: MAX_HOPS })}</p>;
  const all = [...new Set(found.paths.flatMap((path) => path.hops.flatMap((hop) => [hop.from.id, hop.to.id])))];
  const first = found.paths[0]!.hops[0]!.from;
  return (
    <section className="stack" aria-label={say("askPaths")}>
      <p className="row" role="status">
        {found.totalShortest !== null && say("pathsShortest", { n: found.totalShortest })}
        <button
          className="button"
          type="button"
          onClick={() => act({ do: "go", to: { view: "see", id: first.id, type: first.__typename, drawn: all } })}
        >
          {say("drawThese")}
        </button>
      </p>
      {found.truncated && <p className="small quiet">{found.truncated.message}</p>}
      <ol className="ways">
        {found.paths.map((path, index) => (
          <li key={index}>
            <Way path={path} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Way({ path }: { path: Path }) {
  const say = useSay();
  const language = useLanguage();
  const period = periodOf(path.since, path.until, language, say);
  const traits = [
    say("pathsHops", { n: path.length }),
    path.confidence === null ? "" : say("pathsSure", { value: formatPercent(path.confidence, language) }),
    path.heldTogether ? period && say("pathsTogether", { period }) : say("pathsApart"),
  ].filter(Boolean);
  return (
    <article className="way">
      <p className="small quiet">{traits.join(" · ")}</p>
      <ol>
        <li>
          <Named node={path.hops[0]!.from} />
        </li>
        {path.hops.map((hop, index) => (
          <Step key={hop.edge.id} hop={hop} isLast={index === path.hops.length - 1} />
        ))}
      </ol>
    </article>
  );
}

function Step({ hop, isLast }: { hop: Hop; isLast: boolean }) {
  const say = useSay();
  const model = useModel();
  const { state, act } = useExplorer();
  const relation = model.kind(hop.edge.kind)?.label ?? hop.edge.kind;
  const claim = { subject: hop.forward ? hop.from.id : hop.to.id, kind: hop.edge.kind, object: hop.forward ? hop.to.id : hop.from.id };
  return (
    <li>
      <p className="step">
        <span aria-hidden="true">{hop.forward ? "↓" : "↑"}</span> {relation} <EdgeWords edge={hop.edge} />{" "}
        <Says count={hop.edge.statements.totalCount} claim={claim} about={`${hop.from.name}, ${relation}, ${hop.to.name}`} />
      </p>
      <p className="row">
        <Named node={hop.to} />
        {!isLast && (
          <button
            className="button icon"
            type="button"
            aria-label={say("strikeOut", { name: hop.to.name })}
            title={say("strikeOut", { name: hop.to.name })}
            onClick={() => act({ do: "set", part: { avoid: [...state.avoid, hop.to.id] } })}
          >
            ×
          </button>
        )}
      </p>
    </li>
  );
}
