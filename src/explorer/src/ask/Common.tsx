import type { CommonAnswer, Line } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer, type Question } from "../api/useAnswer";
import { Combobox } from "../find/Combobox";
import { described } from "../find/brief";
import { Named } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { ShowQuery } from "../keep/ShowQuery";
import { useExplorer } from "../state/Explorer";
import { validOf } from "../state/valid";
import { DateChoice } from "../time/DateChoice";
import { Says } from "../trust/Says";
import { useSay } from "../words/Words";
import "./ask.css";

/** What several share: whatever is joined to at least two of them, what few others share first. */
export function Common() {
  const say = useSay();
  const { state, act } = useExplorer();
  const between = state.of.filter(Boolean);
  const question: Question | null = between.length >= 2 ? { document: "Common", variables: { between, valid: validOf(state.valid) } } : null;
  const asked = useAnswer<CommonAnswer>(question);
  const nameOf = (id: string) => asked.data?.asOf.ends.find((node) => node?.id === id)?.name ?? id;
  return (
    <div className="page">
      <header className="row">
        <h1>{say("askCommon")}</h1>
        {question && <ShowQuery question={question} />}
      </header>
      <section className="stack" aria-label={say("between")}>
        <ul className="row">
          {between.map((id) => (
            <li key={id}>
              <button
                className="button"
                type="button"
                aria-label={say("remove", { name: nameOf(id) })}
                onClick={() => act({ do: "set", part: { of: between.filter((other) => other !== id) } })}
              >
                <bdi>{nameOf(id)}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="end">
          <Combobox
            id="choose-one"
            label={say("addOne")}
            hint={say("addOne")}
            onChoose={(node) => act({ do: "set", part: { of: [...new Set([...between, node.id])] } })}
          />
        </div>
        <DateChoice />
      </section>
      {question ? (
        <Shown asked={asked}>{(data) => <Shared data={data} between={between} nameOf={nameOf} />}</Shown>
      ) : (
        <p className="quiet">{say("chooseTwo")}</p>
      )}
    </div>
  );
}

function Shared({ data, between, nameOf }: { data: CommonAnswer; between: string[]; nameOf: (id: string) => string }) {
  const say = useSay();
  const model = useModel();
  const found = data.asOf.commonConnections;
  if (!found) return null;
  if (found.totalCount === 0) return <p role="status">{say("sharedNone")}</p>;
  return (
    <>
      <p role="status">{say("sharedBy", { n: found.totalCount })}</p>
      <ol className="hits">
        {found.connections.map(({ node, links }) => (
          <li key={node.id}>
            <Named node={node} />
            <p className="small quiet">{described(model, node)}</p>
            <ul className="links">
              {links.map((line) => (
                <li key={line.edge.id}>
                  <Link line={line} other={between.includes(line.from.id) ? line.from.id : line.to.id} nameOf={nameOf} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function Link({ line, other, nameOf }: { line: Line; other: string; nameOf: (id: string) => string }) {
  const model = useModel();
  const relation = model.relation(line.kind, line.from.id === other).label;
  return (
    <>
      <bdi>{nameOf(other)}</bdi> <span className="quiet small">{relation}</span>{" "}
      <Says
        count={line.edge.statements.totalCount}
        claim={{ subject: line.from.id, kind: line.kind, object: line.to.id }}
        about={`${nameOf(other)}, ${relation}`}
      />
    </>
  );
}
