import type { Brief, Line } from "../api/answers";
import type { Model } from "../api/model";
import { useModel } from "../api/ModelContext";
import { described } from "../find/brief";
import { Named } from "../frame/Named";
import type { Scene } from "../graph/scene";
import { csv, save } from "../keep/save";
import { detailsOf, periodOf } from "../see/Relations";
import { useExplorer } from "../state/Explorer";
import { Says } from "../trust/Says";
import { formatPercent } from "../words/formats";
import { useLanguage, useSay, type Say } from "../words/Words";
import { Table, type Column } from "./Table";

interface Props {
  scene: Scene;
  /** Who has a name, drawn by itself or in a fold. */
  named: readonly Brief[];
  selected: string;
  onSelect: (node: Brief) => void;
  onChoose: (id: string) => void;
}

/** What the drawing shows, as two tables: whoever is selected here is selected there. */
export function Tables({ scene, named, selected, onSelect, onChoose }: Props) {
  const say = useSay();
  const language = useLanguage();
  const model = useModel();
  const { state } = useExplorer();
  const nodes = new Map([...named, ...scene.nodes].map((node) => [node.id, node]));
  const lines = scene.lines.flatMap((line) => line.lines);
  const exported = (node: Brief | undefined) => node?.name ?? "";
  return (
    <div className="tables">
      <div className="row">
        <button
          className="button"
          type="button"
          onClick={() =>
            save(
              "entities.csv",
              csv([["id", "type", "name", "degree"], ...scene.nodes.map((node) => [node.id, node.__typename, node.name, node.degree])]),
            )
          }
        >
          {say("csvNodes")}
        </button>
        <button
          className="button"
          type="button"
          onClick={() =>
            save(
              "relationships.csv",
              csv([
                ["id", "from", "fromName", "relationship", "to", "toName", "details", "since", "until", "confidence", "implied", "statements"],
                ...lines.map((line) => [
                  line.edge.id,
                  line.from.id,
                  exported(nodes.get(line.from.id)),
                  line.kind,
                  line.to.id,
                  exported(nodes.get(line.to.id)),
                  detailsOf(model, line.edge),
                  line.edge.since ?? "",
                  line.edge.until ?? "",
                  line.edge.confidence ?? "",
                  String(line.edge.stated.totalCount === 0),
                  line.edge.statements.totalCount,
                ]),
              ]),
            )
          }
        >
          {say("csvLines")}
        </button>
      </div>
      <Table
        caption={say("tableNodes", { n: scene.nodes.length })}
        columns={[...nodeColumns(model, say, onSelect), chosenColumn(new Set(state.chosen), say, onChoose)]}
        rows={scene.nodes}
        keyOf={(node) => node.id}
        isSelected={(node) => node.id === selected}
      />
      <Table
        caption={say("tableLines", { n: lines.length })}
        columns={lineColumns(model, nodes, say, language, onSelect)}
        rows={lines}
        keyOf={(line) => line.edge.id}
      />
    </div>
  );
}

function nodeColumns(model: Model, say: Say, onSelect: (node: Brief) => void): Column<Brief>[] {
  return [
    { name: say("colName"), by: (node) => node.name, show: (node) => <Named node={node} onOpen={() => onSelect(node)} /> },
    { name: say("colType"), by: (node) => described(model, node), show: (node) => described(model, node) },
    { name: say("colDegree"), by: (node) => node.degree, show: (node) => node.degree },
  ];
}

function chosenColumn(chosen: ReadonlySet<string>, say: Say, onChoose: (id: string) => void): Column<Brief> {
  return {
    name: say("colChosen"),
    by: (node) => (chosen.has(node.id) ? 0 : 1),
    show: (node) => (
      <input type="checkbox" aria-label={say("chooseRow", { name: node.name })} checked={chosen.has(node.id)} onChange={() => onChoose(node.id)} />
    ),
  };
}

function lineColumns(model: Model, nodes: Map<string, Brief>, say: Say, language: string, onSelect: (node: Brief) => void): Column<Line>[] {
  const name = (id: string) => nodes.get(id)?.name ?? id;
  const end = (id: string) => {
    const node = nodes.get(id);
    return node ? <Named node={node} onOpen={() => onSelect(node)} /> : id;
  };
  const kind = (line: Line) => model.kind(line.kind)?.label ?? line.kind;
  return [
    { name: say("colFrom"), by: (line) => name(line.from.id), show: (line) => end(line.from.id) },
    { name: say("colKind"), by: kind, show: kind },
    { name: say("colTo"), by: (line) => name(line.to.id), show: (line) => end(line.to.id) },
    { name: say("colDetails"), by: (line) => detailsOf(model, line.edge), show: (line) => detailsOf(model, line.edge) },
    {
      name: say("colPeriod"),
      by: (line) => line.edge.since ?? line.edge.until ?? "",
      show: (line) => periodOf(line.edge.since, line.edge.until, language, say),
    },
    {
      name: say("colConfidence"),
      by: (line) => line.edge.confidence ?? 0,
      show: (line) =>
        [line.edge.confidence === null ? "" : formatPercent(line.edge.confidence, language), line.edge.stated.totalCount === 0 ? say("implied") : ""]
          .filter(Boolean)
          .join(" · "),
    },
    {
      name: say("colSources"),
      by: (line) => line.edge.statements.totalCount,
      show: (line) => (
        <Says
          count={line.edge.statements.totalCount}
          claim={{ subject: line.from.id, kind: line.kind, object: line.to.id }}
          about={`${name(line.from.id)}, ${kind(line)}, ${name(line.to.id)}`}
        />
      ),
    },
  ];
}
