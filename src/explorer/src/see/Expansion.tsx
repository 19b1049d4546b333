import { useState } from "react";
import type { Brief, ExpandAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer } from "../api/useAnswer";
import { described } from "../find/brief";
import { announce } from "../frame/announce";
import { Mark } from "../frame/Mark";
import { Sheet } from "../frame/Sheet";
import { Shown } from "../frame/Shown";
import { useExplorer } from "../state/Explorer";
import { validOf } from "../state/valid";
import { useSay } from "../words/Words";

/** How many are offered at once. */
const OFFERED = 200;
/** How many are chosen beforehand: more, and a drawing is a hairball. */
const CHOSEN = 25;

interface Props {
  node: Brief;
  drawn: readonly Brief[];
  onClose: () => void;
  onDraw: (ids: string[]) => void;
}

/** What expanding a node would bring: relations with their numbers, to filter by, before anything is drawn. */
export function Expansion({ node, drawn, onClose, onDraw }: Props) {
  const say = useSay();
  const { state } = useExplorer();
  const [kinds, setKinds] = useState<string[]>([]);
  const asked = useAnswer<ExpandAnswer>({ document: "Expand", variables: { id: node.id, limit: OFFERED, valid: validOf(state.valid) } });
  const known = new Set(drawn.map((item) => item.id));
  return (
    <Sheet title={<bdi>{say("expandTitle", { name: node.name })}</bdi>} onClose={onClose}>
      <Shown asked={asked}>
        {({ asOf: { neighborhood } }) => {
          if (!neighborhood) return null;
          const isKind = (line: { kind: string; from: { id: string } }) =>
            kinds.length === 0 || kinds.includes(`${line.kind} ${line.from.id === node.id}`);
          const reached = new Set(
            neighborhood.edges
              .filter((line) => (line.from.id === node.id || line.to.id === node.id) && isKind(line))
              .flatMap((line) => [line.from.id, line.to.id]),
          );
          const fresh = neighborhood.nodes.filter((item) => !known.has(item.id));
          return (
            <div className="stack">
              <div className="row" role="group" aria-label={say("filters")}>
                {neighborhood.byRelationship.map(({ kind, forward, count }) => {
                  const key = `${kind} ${forward}`;
                  const isChosen = kinds.includes(key);
                  return (
                    <Kind
                      key={key}
                      kind={kind}
                      forward={forward}
                      count={count}
                      isChosen={isChosen}
                      onChoose={() => setKinds(isChosen ? kinds.filter((item) => item !== key) : [...kinds, key])}
                    />
                  );
                })}
              </div>
              {neighborhood.totalNodes > neighborhood.nodes.length && (
                <p className="small quiet">{say("expandCapped", { n: neighborhood.nodes.length - 1 })}</p>
              )}
              {fresh.length === 0 ? (
                <p>{say("expandNothing")}</p>
              ) : (
                <Choice
                  key={kinds.join()}
                  nodes={fresh.filter((item) => reached.has(item.id))}
                  onDraw={(ids) => {
                    onDraw(ids);
                    announce(say("announceExpanded", { n: ids.length }));
                    onClose();
                  }}
                />
              )}
            </div>
          );
        }}
      </Shown>
    </Sheet>
  );
}

function Kind({
  kind,
  forward,
  count,
  isChosen,
  onChoose,
}: {
  kind: string;
  forward: boolean;
  count: number;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const model = useModel();
  const relation = model.relation(kind, forward);
  return (
    <button className="button" type="button" title={relation.description} aria-pressed={isChosen} onClick={onChoose}>
      {relation.label} <span className="quiet">{count}</span>
    </button>
  );
}

function Choice({ nodes, onDraw }: { nodes: Brief[]; onDraw: (ids: string[]) => void }) {
  const say = useSay();
  const model = useModel();
  const [chosen, setChosen] = useState(() => new Set(nodes.slice(0, CHOSEN).map((node) => node.id)));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <fieldset className="facet">
        <legend>
          {say("expandChoose")} <span className="quiet">{say("expandNew", { n: nodes.length })}</span>
        </legend>
        {nodes.map((node) => (
          <label key={node.id} className="choice">
            <input type="checkbox" checked={chosen.has(node.id)} onChange={() => toggle(node.id)} />
            <span>
              <Mark type={node.__typename} /> <bdi>{node.name}</bdi> <span className="small quiet">{described(model, node)}</span>
            </span>
            <span className="quiet">{node.degree}</span>
          </label>
        ))}
      </fieldset>
      <p className="floor">
        <button className="button primary" type="button" disabled={chosen.size === 0} onClick={() => onDraw([...chosen])}>
          {say("expandDraw", { n: chosen.size })}
        </button>
      </p>
    </>
  );
}
