// Measured values of an entity, by what it calls them, as charts with their tables.
import type { Facts } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useSay } from "../words/Words";
import { Chart } from "./Chart";
import { byUnit, measuredOf, type Figure } from "./measures";

/** The measured values that an entity is joined to. */
export function Figures({ node }: { node: Facts }) {
  const say = useSay();
  const model = useModel();
  const ties = (model.type(node.__typename)?.relationships ?? []).filter((tie) => node[tie.key] && model.type(tie.target)?.isEntity === false);
  return ties.map((tie) => {
    const { totalCount, nodes } = node[tie.key] as { totalCount: number; nodes: Figure[] };
    const measured = nodes.map((figure) => measuredOf(model, figure)).filter((item) => item !== null);
    if (totalCount === 0) return null;
    return (
      <section key={tie.key} className="stack">
        <h2 title={tie.description}>
          {tie.label} <span className="quiet">{totalCount}</span>
        </h2>
        {byUnit(measured).map(({ unit, rows }) => (
          <Chart key={unit} caption={unit ? say("countedIn", { unit }) : tie.label} rows={rows} except={[node.id]} />
        ))}
        {totalCount > nodes.length && <p className="quiet small">{say("notListed", { n: totalCount - nodes.length })}</p>}
      </section>
    );
  });
}
