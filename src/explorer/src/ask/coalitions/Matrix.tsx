import { Fragment } from "react";
import type { Brief, Joined } from "../../api/answers";
import { useModel } from "../../api/ModelContext";
import { Named } from "../../frame/Named";
import { detailsOf } from "../../see/Relations";
import { useExplorer } from "../../state/Explorer";
import { useSay } from "../../words/Words";
import type { Grouped } from "./grouped";

/** Who is in what, as a matrix: actors by what they are joined to, both in the order of coalitions. */
export function Matrix({ grouped }: { grouped: Grouped }) {
  const say = useSay();
  const { state } = useExplorer();
  const cells = cellsOf(grouped.joined);
  const all = columnsOf(grouped);
  const columns = fullest(all, grouped);
  return (
    <div className="tables">
      <div className="scrolled matrix" tabIndex={0} role="region" aria-label={say("matrixCaption")}>
        <table>
          <caption>{say("matrixCaption")}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ node, letter }) => (
                <th key={node.id} scope="col">
                  <span className="upright">
                    <span className="letter small">{letter}</span> <Named node={node} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          {grouped.groups.map((group) => (
            <tbody key={group.coalition.id}>
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span className="heading">
                    <span className="letter">{group.letter}</span> <bdi>{group.label}</bdi>
                  </span>
                </th>
              </tr>
              {group.coalition.members.nodes.map(({ node }) => (
                <tr key={node.id} aria-selected={node.id === state.id}>
                  <th scope="row">
                    <Named node={node} />
                  </th>
                  {columns.map((column) => (
                    <td key={column.node.id} className={column.letter === group.letter ? "own" : undefined}>
                      {(cells.get(`${node.id} ${column.node.id}`) ?? []).map((joined) => (
                        <Fragment key={joined.edge.id}>
                          <Cell joined={joined} actor={node} />
                        </Fragment>
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {all.length > columns.length && <p className="small quiet">{say("notListed", { n: all.length - columns.length })}</p>}
    </div>
  );
}

/** One relationship as a mark that opens who says so: for, against or neither where the model tells stances. */
function Cell({ joined, actor }: { joined: Joined; actor: Brief }) {
  const say = useSay();
  const model = useModel();
  const { act } = useExplorer();
  const stance = model.kind(joined.kind)?.fields.find((field) => field.stance);
  const value = stance && String(joined.edge.properties[stance.name] ?? "");
  const sign = stance?.stance?.for.includes(value!) ? "+" : stance?.stance?.against.includes(value!) ? "−" : stance ? "○" : "●";
  const isImplied = joined.edge.stated.totalCount === 0;
  const far = joined.from.id === actor.id ? joined.to : joined.from;
  const words = [
    `${actor.name}, ${model.relation(joined.kind, joined.from.id === actor.id).label}, ${far.name}`,
    detailsOf(model, joined.edge),
    isImplied ? say("implied") : "",
  ].filter(Boolean);
  const title = `${words.join(". ")}. ${say("whoSays", { n: joined.edge.statements.totalCount })}`;
  return (
    <button
      className={`cell ${isImplied ? "implied" : ""} ${sign === "−" ? "fault" : ""}`}
      type="button"
      title={title}
      aria-label={title}
      onClick={() => act({ do: "claim", claim: { subject: joined.from.id, kind: joined.kind, object: joined.to.id } })}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** More columns nobody reads side by side. */
const MOST_COLUMNS = 60;

// Those that most are joined to, in the order that they had.
function fullest(columns: ReturnType<typeof columnsOf>, grouped: Grouped): ReturnType<typeof columnsOf> {
  const counts = new Map<string, number>();
  for (const { from, to } of grouped.joined) for (const { id } of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const count = ({ node }: (typeof columns)[number]) => counts.get(node.id) ?? 0;
  const kept = new Set([...columns].sort((a, b) => count(b) - count(a)).slice(0, MOST_COLUMNS));
  return columns.filter((column) => kept.has(column));
}

// What members are joined to: what they meet in, then one another where nothing stands between.
function columnsOf(grouped: Grouped): { node: Brief; letter: string }[] {
  const direct = new Set(grouped.joined.filter((item) => grouped.groupOf.has(item.from.id) && grouped.groupOf.has(item.to.id)).map((item) => item.to.id));
  const members = grouped.groups.flatMap((group) =>
    group.coalition.members.nodes.filter(({ node }) => direct.has(node.id)).map(({ node }) => ({ node, letter: group.letter })),
  );
  return [...grouped.meetings.map(({ node, group }) => ({ node, letter: group.letter })), ...members];
}

function cellsOf(joined: readonly Joined[]): Map<string, Joined[]> {
  const cells = new Map<string, Joined[]>();
  for (const item of joined) {
    for (const key of [`${item.from.id} ${item.to.id}`, `${item.to.id} ${item.from.id}`]) cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  return cells;
}
