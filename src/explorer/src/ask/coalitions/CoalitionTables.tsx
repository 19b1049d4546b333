import type { Brief, Bridge, CoalitionMember } from "../../api/answers";
import { useModel } from "../../api/ModelContext";
import { described } from "../../find/brief";
import { Named } from "../../frame/Named";
import { csv, save } from "../../keep/save";
import { useExplorer } from "../../state/Explorer";
import { Table } from "../../table/Table";
import { formatPercent } from "../../words/formats";
import { useLanguage, useSay } from "../../words/Words";
import type { Grouped } from "./grouped";
import { cohesionIn, stabilityIn } from "./sureness";

interface Row {
  letter: string;
  member: CoalitionMember;
}

/** Coalitions, their members and what is between them, as tables. */
export function CoalitionTables({ grouped }: { grouped: Grouped }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  const { state, act } = useExplorer();
  const rows: Row[] = grouped.groups.flatMap(({ letter, coalition }) => coalition.members.nodes.map((member) => ({ letter, member })));
  const letter = (node: Brief) => grouped.groupOf.get(node.id)?.letter ?? "";
  const between = (bridge: Bridge) => say(bridge.weight < 0 ? "bridgeAgainst" : "bridgeWith");
  const through = ({ a, b, through }: Bridge) => {
    const between = through.flatMap(({ from, to }) => [from, to]).filter((node) => node.id !== a.id && node.id !== b.id);
    return [...new Set(between.map((node) => node.name))].join(", ");
  };
  return (
    <div className="tables">
      <p>
        <button
          className="button"
          type="button"
          onClick={() =>
            save(
              "coalitions.csv",
              csv([
                ["coalition", "label", "id", "name", "strength"],
                ...grouped.groups.flatMap((group) =>
                  group.coalition.members.nodes.map(({ node, strength }) => [group.letter, group.label, node.id, node.name, strength]),
                ),
              ]),
            )
          }
        >
          {say("csvMembers")}
        </button>
      </p>
      <Table
        caption={say("coalitionsFound", { n: grouped.groups.length })}
        columns={[
          { name: say("colCoalition"), by: (group) => group.letter, show: (group) => group.letter },
          { name: say("colName"), by: (group) => group.label, show: (group) => <bdi>{group.label}</bdi> },
          { name: say("colMembers"), by: (group) => group.coalition.size, show: (group) => group.coalition.size },
          { name: say("colCohesion"), by: (group) => group.coalition.cohesion, show: (group) => cohesionIn(group.coalition.cohesion, language, say) },
          {
            name: say("colStability"),
            by: (group) => group.coalition.stability ?? -1,
            show: (group) => stabilityIn(group.coalition.stability, language, say),
          },
        ]}
        rows={grouped.groups}
        keyOf={(group) => group.coalition.id}
        isSelected={(group) => group.coalition.id === state.id}
      />
      <Table
        caption={say("members", { n: rows.length })}
        columns={[
          { name: say("colCoalition"), by: (row) => row.letter, show: (row) => row.letter },
          {
            name: say("colName"),
            by: (row) => row.member.node.name,
            show: (row) => <Named node={row.member.node} onOpen={() => act({ do: "set", part: { id: row.member.node.id } })} />,
          },
          { name: say("colType"), by: (row) => described(model, row.member.node), show: (row) => described(model, row.member.node) },
          { name: say("colStrength"), by: (row) => row.member.strength, show: (row) => formatPercent(row.member.strength, language) },
        ]}
        rows={rows}
        keyOf={(row) => row.member.node.id}
        isSelected={(row) => row.member.node.id === state.id}
      />
      {grouped.bridges.length > 0 && (
        <Table
          caption={say("bridges")}
          columns={[
            { name: say("colFrom"), by: (row) => `${letter(row.a)} ${row.a.name}`, show: (row) => <Named node={row.a} /> },
            { name: say("colKind"), by: between, show: (row) => <span className={row.weight < 0 ? "fault" : undefined}>{between(row)}</span> },
            { name: say("colTo"), by: (row) => `${letter(row.b)} ${row.b.name}`, show: (row) => <Named node={row.b} /> },
            { name: say("colCoalition"), by: (row) => letter(row.a), show: (row) => `${letter(row.a)} – ${letter(row.b)}` },
            { name: say("colThrough"), by: through, show: through },
          ]}
          rows={grouped.bridges}
          keyOf={(row) => `${row.a.id} ${row.b.id}`}
        />
      )}
    </div>
  );
}
