import { useCallback, useMemo } from "react";
import type { Broker, BrokersAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import type { Question } from "../api/useAnswer";
import { described } from "../find/brief";
import { Mark } from "../frame/Mark";
import { Named } from "../frame/Named";
import { Split } from "../frame/Split";
import { radiusOf } from "../graph/radius";
import { CopyButton } from "../keep/CopyButton";
import { ShowQuery } from "../keep/ShowQuery";
import { Sketch, type SketchLine, type SketchNode } from "../sketch/Sketch";
import { useLayout } from "../sketch/useLayout";
import { useExplorer } from "../state/Explorer";
import { validOf } from "../state/valid";
import { Table } from "../table/Table";
import { formatNumber } from "../words/formats";
import { useLanguage, useSay, type Say } from "../words/Words";
import { ActorChoice } from "./ActorChoice";
import { useWorkedOut } from "./useWorkedOut";
import { Working } from "./Working";
import "./ask.css";

/** Who stands between others: whose neighbours have little to do with one another. */
export function Brokers() {
  const say = useSay();
  const { state } = useExplorer();
  const question: Question = {
    document: "Brokers",
    variables: { basis: state.basis || null, types: state.types.length ? state.types : null, valid: validOf(state.valid) },
  };
  const work = useWorkedOut<BrokersAnswer>(question, (data) => data.asOf.brokers !== null);
  const found = work.shown?.asOf.brokers ?? null;
  const joining = useMemo(() => found?.brokers.filter((broker) => broker.between.length > 0) ?? [], [found]);
  return (
    <Split
      title={say("askBrokers")}
      text={say("brokers")}
      panes={["drawing", "table"]}
      busy={work.asked.loading}
      tools={
        <span className="row end">
          <ShowQuery question={question} />
        </span>
      }
      left={
        <>
          <header className="stack">
            <h1 className="title">{say("askBrokers")}</h1>
            <p className="quiet told">{say("brokersMean")}</p>
            <div className="choices">
              <ActorChoice />
            </div>
          </header>
          <Working work={work}>{() => found && <List joining={joining} all={found.brokers} method={found.method} />}</Working>
        </>
      }
    >
      {(pane) => {
        if (!found) return <div className="canvas" />;
        if (pane === "table") return <Tabled brokers={found.brokers} />;
        return joining.length === 0 ? <p className="page">{say("brokersNone")}</p> : <Drawn brokers={joining} />;
      }}
    </Split>
  );
}

function List({ joining, all, method }: { joining: Broker[]; all: Broker[]; method: string }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  const others = all.filter((broker) => broker.between.length === 0);
  return (
    <>
      <p role="status">{joining.length ? say("brokersFound", { n: joining.length }) : say("brokersNone")}</p>
      <ol className="hits">
        {joining.map((broker) => (
          <li key={broker.node.id} className="broker">
            <Named node={broker.node} />
            <p className="small quiet">{described(model, broker.node)}</p>
            <p className="small">
              {constraintIn(broker.constraint, say)} {say("effectiveSize", { n: Math.round(broker.effectiveSize), value: broker.effectiveSize })}{" "}
              <span className="quiet">{say("constraintIs", { value: formatNumber(broker.constraint, language, 2) })}</span>
            </p>
            <div className="small">
              <span className="quiet">{say("onlyItJoins")}</span>
              <ul className="row">
                {broker.between.map((node) => (
                  <li key={node.id}>
                    <Named node={node} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <details>
          <summary>{say("brokersOthers", { n: others.length })}</summary>
          <ul className="stack tight">
            {others.map(({ node }) => (
              <li key={node.id}>
                <Named node={node} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <section className="stack">
        <h2>{say("method")}</h2>
        <p className="told small" lang="en">
          {method}
        </p>
        <p>
          <CopyButton text={method} label={say("copyMethod")} />
        </p>
      </section>
    </>
  );
}

const [LOOSE, TIGHT] = [0.35, 0.7];

function constraintIn(constraint: number, say: Say): string {
  return say(constraint < LOOSE ? "constraintLoose" : constraint < TIGHT ? "constraintPartly" : "constraintTight");
}

function Tabled({ brokers }: { brokers: Broker[] }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  const { state, act } = useExplorer();
  const names = (broker: Broker) => broker.between.map((node) => node.name).join(", ");
  return (
    <div className="tables">
      <Table
        caption={say("askBrokers")}
        columns={[
          { name: "#", by: (row) => row.position, show: (row) => row.position },
          {
            name: say("colName"),
            by: (row) => row.node.name,
            show: (row) => <Named node={row.node} onOpen={() => act({ do: "set", part: { id: row.node.id } })} />,
          },
          { name: say("colType"), by: (row) => described(model, row.node), show: (row) => described(model, row.node) },
          { name: say("colConstraint"), by: (row) => row.constraint, show: (row) => formatNumber(row.constraint, language, 2) },
          { name: say("colEffective"), by: (row) => row.effectiveSize, show: (row) => formatNumber(row.effectiveSize, language, 1) },
          { name: say("onlyItJoins"), by: names, show: (row) => <span className="several">{names(row)}</span> },
        ]}
        rows={brokers}
        keyOf={(row) => row.node.id}
        isSelected={(row) => row.node.id === state.id}
      />
    </div>
  );
}

function Drawn({ brokers }: { brokers: Broker[] }) {
  const say = useSay();
  const model = useModel();
  const { state, act } = useExplorer();
  const { nodes, lines } = useMemo(() => {
    const all = new Map(brokers.flatMap(({ node, between }) => [...between, node]).map((node) => [node.id, node]));
    const lines = brokers.flatMap(({ node, between }) =>
      between.map((other): SketchLine => ({
        key: [node.id, other.id].sort().join(" "),
        from: node.id,
        to: other.id,
        look: "plain",
        title: `${node.name} – ${other.name}`,
      })),
    );
    const count = (id: string) => lines.filter((line) => line.from === id).length;
    const nodes = [...all.values()].map((node): SketchNode => ({
      id: node.id,
      name: node.name,
      type: node.__typename,
      radius: radiusOf(4 * count(node.id)),
    }));
    return { nodes, lines: [...new Map(lines.map((line) => [line.key, line])).values()] };
  }, [brokers]);
  const stand = useLayout(nodes, lines);
  const places = useCallback(() => stand, [stand]);
  const types = model.entities.filter((type) => nodes.some((node) => node.type === type.name));
  return (
    <Sketch
      label={say("brokersAlt", { n: brokers.length })}
      nodes={nodes}
      lines={lines}
      places={places}
      selected={state.id}
      onSelect={(id) => act({ do: "set", part: { id: id === state.id ? "" : id } })}
      legend={
        <>
          {types.map((type) => (
            <li key={type.name}>
              <Mark type={type.name} /> {type.label}
            </li>
          ))}
          <li className="quiet">{say("legendBrokers")}</li>
        </>
      }
    />
  );
}
