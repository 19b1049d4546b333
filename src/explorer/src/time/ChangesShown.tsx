import { useCallback, useMemo } from "react";
import { useModel } from "../api/ModelContext";
import { Mark } from "../frame/Mark";
import { Named } from "../frame/Named";
import { radiusOf } from "../graph/radius";
import { detailsOf, periodOf } from "../see/Relations";
import { Sample } from "../sketch/Sample";
import { Sketch, type SketchLine, type SketchNode } from "../sketch/Sketch";
import { useLayout } from "../sketch/useLayout";
import { useExplorer } from "../state/Explorer";
import { Table } from "../table/Table";
import { Says } from "../trust/Says";
import type { Key } from "../words/en";
import { useLanguage, useSay } from "../words/Words";
import type { Change } from "./changes";

const words: Record<Change["what"], Key> = { came: "changeCame", gone: "changeGone", other: "changeOther" };

/** What changed, drawn: what came solid, what went dotted, what is otherwise in long dashes. */
export function ChangesDrawn({ changes }: { changes: readonly Change[] }) {
  const say = useSay();
  const model = useModel();
  const { state, act } = useExplorer();
  const { nodes, lines } = useMemo(() => {
    const all = new Map(changes.flatMap(({ joined: { from, to } }) => [from, to]).map((node) => [node.id, node]));
    const nodes = [...all.values()].map((node): SketchNode => ({ id: node.id, name: node.name, type: node.__typename, radius: radiusOf(node.degree) }));
    const lines = changes.map(({ what, joined: { from, to, edge } }): SketchLine => ({
      key: edge.id,
      from: from.id,
      to: to.id,
      look: what,
      title: `${from.name}, ${model.kind(edge.kind)?.label ?? edge.kind}, ${to.name}: ${say(words[what])}`,
    }));
    return { nodes, lines };
  }, [changes, model, say]);
  const stand = useLayout(nodes, lines);
  const places = useCallback(() => stand, [stand]);
  const open = (key: string) => {
    const joined = changes.find((change) => change.joined.edge.id === key)?.joined;
    if (joined) act({ do: "claim", claim: { subject: joined.from.id, kind: joined.edge.kind, object: joined.to.id } });
  };
  return (
    <Sketch
      label={say("changesAlt", { n: changes.length })}
      nodes={nodes}
      lines={lines}
      places={places}
      selected={state.id}
      onSelect={(id) => act({ do: "set", part: { id: id === state.id ? "" : id } })}
      onLine={open}
      legend={
        <>
          {model.entities
            .filter((type) => nodes.some((node) => node.type === type.name))
            .map((type) => (
              <li key={type.name}>
                <Mark type={type.name} /> {type.label}
              </li>
            ))}
          {(["came", "gone", "other"] as const)
            .filter((what) => changes.some((change) => change.what === what))
            .map((what) => (
              <li key={what}>
                <Sample look={what} /> {say(words[what])}
              </li>
            ))}
        </>
      }
    />
  );
}

/** The same as a table. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  const relation = ({ joined }: Change) => model.kind(joined.edge.kind)?.label ?? joined.edge.kind;
  const told = (joined: Change["joined"]) =>
    [detailsOf(model, joined.edge), periodOf(joined.edge.since, joined.edge.until, language, say)].filter(Boolean).join(" · ");
  return (
    <div className="tables">
      <Table
        caption={say("changesCaption", { n: changes.length })}
        columns={[
          { name: say("colChange"), by: (row) => row.what, show: (row) => say(words[row.what]) },
          { name: say("colFrom"), by: (row) => row.joined.from.name, show: (row) => <Named node={row.joined.from} /> },
          { name: say("colKind"), by: relation, show: relation },
          { name: say("colTo"), by: (row) => row.joined.to.name, show: (row) => <Named node={row.joined.to} /> },
          { name: say("before"), by: (row) => (row.before ? told(row.before) : ""), show: (row) => (row.before ? told(row.before) : "") },
          { name: say("colDetails"), by: (row) => told(row.joined), show: (row) => told(row.joined) },
          {
            name: say("colSources"),
            by: (row) => row.joined.edge.statements.totalCount,
            show: (row) => (
              <Says
                count={row.joined.edge.statements.totalCount}
                claim={{ subject: row.joined.from.id, kind: row.joined.edge.kind, object: row.joined.to.id }}
                about={`${row.joined.from.name}, ${relation(row)}, ${row.joined.to.name}`}
              />
            ),
          },
        ]}
        rows={changes}
        keyOf={(row) => row.joined.edge.id}
      />
    </div>
  );
}
