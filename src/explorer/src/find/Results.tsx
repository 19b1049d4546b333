import { useEffect, useState } from "react";
import type { SearchAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer } from "../api/useAnswer";
import { Named, shortened } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import { described } from "./brief";
import "./find.css";

const GUESS = 0.5;

type Found = NonNullable<SearchAnswer["search"]>;

/** What a search finds, best first, filtered by type. */
export function Results() {
  const say = useSay();
  const { state } = useExplorer();
  return (
    <div className="page">
      <h1>
        <bdi>{say("resultsFor", { text: state.text })}</bdi>
      </h1>
      <Pages key={`${state.text} ${state.types.join()}`} />
    </div>
  );
}

function Pages() {
  const { state } = useExplorer();
  const [after, setAfter] = useState<string | null>(null);
  const [before, setBefore] = useState<Found["edges"]>([]);
  const asked = useAnswer<SearchAnswer>({
    document: "Search",
    variables: { query: state.text, types: state.types.length ? state.types : null, after },
  });
  const more = (found: Found) => {
    setBefore([...before, ...found.edges]);
    setAfter(found.pageInfo.endCursor);
  };
  return (
    <Shown asked={asked}>
      {(data) =>
        data.search && (
          <Hits found={data.search} edges={asked.loading ? before : [...before, ...data.search.edges]} onMore={() => more(data.search!)} />
        )
      }
    </Shown>
  );
}

function Hits({ found, edges, onMore }: { found: Found; edges: Found["edges"]; onMore: () => void }) {
  const say = useSay();
  const model = useModel();
  const { state, act } = useExplorer();
  // The types of all hits stay on offer while one of them is chosen.
  const [types, setTypes] = useState(found.byType);
  useEffect(() => {
    if (state.types.length === 0) setTypes(found.byType);
  }, [found, state.types]);
  if (found.totalCount === 0) return <p role="status">{say("foundNone")}</p>;
  return (
    <>
      <p className="quiet" role="status">
        {say("found", { n: found.totalCount })}
      </p>
      <div className="row" role="group" aria-label={say("filterByType")}>
        <button className="button" type="button" aria-pressed={state.types.length === 0} onClick={() => act({ do: "set", part: { types: [] } })}>
          {say("allTypes")}
        </button>
        {types.map((facet) => (
          <button
            key={facet.value}
            className="button"
            type="button"
            aria-pressed={state.types.includes(facet.value ?? "")}
            onClick={() => act({ do: "set", part: { types: [facet.value ?? ""] } })}
          >
            {model.type(facet.value ?? "")?.plural ?? facet.value} <span className="quiet">{facet.count}</span>
          </button>
        ))}
      </div>
      <ol className="hits">
        {edges.map(({ node, matchedName, score }) => (
          <li key={node.id}>
            <Named node={node} />
            <p className="small quiet">
              {described(model, node)}
              {matchedName !== node.name && <bdi> · {say("matchedAs", { name: shortened(matchedName) })}</bdi>}
              {score < GUESS && <> · {say("guess")}</>}
            </p>
            {node.description && <p className="small told">{node.description}</p>}
          </li>
        ))}
      </ol>
      {found.pageInfo.hasNextPage && (
        <p>
          <button className="button" type="button" onClick={onMore}>
            {say("more")}
          </button>
        </p>
      )}
    </>
  );
}
