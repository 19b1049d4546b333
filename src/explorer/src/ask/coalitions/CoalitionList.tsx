import type { Coalition, CoalitionMember, CoalitionsAnswer } from "../../api/answers";
import { useModel } from "../../api/ModelContext";
import { Named } from "../../frame/Named";
import { CopyButton } from "../../keep/CopyButton";
import { useExplorer } from "../../state/Explorer";
import { formatPercent } from "../../words/formats";
import { useLanguage, useSay } from "../../words/Words";
import { BridgeRow } from "./BridgeRow";
import { valueIn, type Group, type Grouped } from "./grouped";
import { Reason } from "./Reason";
import { chanceIn, cohesionIn, stabilityIn } from "./sureness";

type Found = NonNullable<CoalitionsAnswer["asOf"]["coalitions"]>;

interface Props {
  found: Found;
  grouped: Grouped;
  /** The sizes of those that are not shown. */
  rest: readonly { size: number }[];
}

/** Coalitions in words: all that the drawing and the matrix show, with who says so. */
export function CoalitionList({ found, grouped, rest }: Props) {
  const say = useSay();
  const chance = chanceIn(found.chance, say);
  return (
    <>
      <p role="status">
        {say("coalitionsFound", { n: grouped.groups.length + rest.length })} {found.ungrouped > 0 && say("ungrouped", { n: found.ungrouped })}
      </p>
      {rest.length > 0 && <p className="small quiet">{say("coalitionsRest", { n: rest.length, size: Math.max(...rest.map((one) => one.size)) })}</p>}
      {grouped.groups.length > 0 && <p className={chance.isRare ? "verdict firm" : "verdict"}>{chance.text}</p>}
      {grouped.groups.map((group) => (
        <One key={group.coalition.id} group={group} grouped={grouped} />
      ))}
      <section className="stack">
        <h2>{say("method")}</h2>
        <p className="told small" lang="en">
          {found.method}
        </p>
        <p>
          <CopyButton text={found.method} label={say("copyMethod")} />
        </p>
      </section>
    </>
  );
}

function One({ group, grouped }: { group: Group; grouped: Grouped }) {
  const say = useSay();
  const language = useLanguage();
  const { state, act } = useExplorer();
  const { coalition, letter, label } = group;
  const members = coalition.members.nodes;
  const bridges = grouped.bridges.filter(({ a, b }) => grouped.groupOf.get(a.id) === group || grouped.groupOf.get(b.id) === group);
  const isChosen = state.id === coalition.id;
  return (
    <section className="coalition stack" aria-labelledby={`coalition-${letter}`}>
      <h2 id={`coalition-${letter}`}>
        <button
          className="link plain"
          type="button"
          aria-pressed={isChosen}
          title={say("coalitionShow")}
          onClick={() => act({ do: "set", part: { id: isChosen ? "" : coalition.id } })}
        >
          <span className="letter">{letter}</span> <bdi>{label}</bdi>
        </button>
      </h2>
      <p className="small told">
        {say("members", { n: coalition.size })}. {cohesionIn(coalition.cohesion, language, say)} {stabilityIn(coalition.stability, language, say)}
      </p>
      <Shares coalition={coalition} />
      <ul className="stack tight">
        {members.map((member) => (
          <Member key={member.node.id} member={member} />
        ))}
      </ul>
      {coalition.size > members.length && <p className="small quiet">{say("notListed", { n: coalition.size - members.length })}</p>}
      {bridges.length > 0 && (
        <div className="stack tight">
          <h3 className="small">{say("bridges")}</h3>
          <ul className="stack tight">
            {bridges.map((bridge) => (
              <BridgeRow key={`${bridge.a.id} ${bridge.b.id}`} bridge={bridge} grouped={grouped} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Shares({ coalition }: { coalition: Coalition }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  return (
    <dl className="shares small">
      {coalition.shared.length > 0 && (
        <div>
          <dt>{say("sharedByMost")}</dt>
          <dd>
            {coalition.shared
              .slice(0, 6)
              .map(({ field, value, count }) => `${value === null ? say("noValue") : valueIn(model, field, value)} (${count}/${coalition.size})`)
              .join(" · ")}
          </dd>
        </div>
      )}
      <div>
        <dt>{say("sourcesBehind")}</dt>
        <dd>
          {coalition.sources.map(({ value, count }) => `${value ?? say("publisherUnknown")} (${count.toLocaleString(language)})`).join(" · ") ||
            say("noValue")}
        </dd>
      </div>
    </dl>
  );
}

function Member({ member }: { member: CoalitionMember }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className="member">
      <Named node={member.node} />{" "}
      <span className="small quiet" title={say("strengthMeans")}>
        {say("strength", { share: formatPercent(member.strength, language) })}
      </span>
      <ul>
        {member.relationships.map((joined) => (
          <Reason key={joined.edge.id} joined={joined} of={member.node.id} />
        ))}
      </ul>
    </li>
  );
}
