import { useCallback, useMemo } from "react";
import type { Joined } from "../../api/answers";
import type { Model } from "../../api/model";
import { useModel } from "../../api/ModelContext";
import { Mark } from "../../frame/Mark";
import { announce } from "../../frame/announce";
import { radiusOf } from "../../graph/radius";
import { Sample } from "../../sketch/Sample";
import { Sketch, type SketchLine, type SketchNode } from "../../sketch/Sketch";
import { useExplorer } from "../../state/Explorer";
import { useSay, type Say } from "../../words/Words";
import { placesOf } from "./discs";
import type { Grouped } from "./grouped";

/** Coalitions in hulls with letters: who is in what, what joins them across, and a red zigzag where two are against one another. */
export function CoalitionDrawing({ grouped }: { grouped: Grouped }) {
  const say = useSay();
  const model = useModel();
  const { state, act } = useExplorer();
  const { nodes, lines, hulls } = useMemo(() => drawn(grouped, model, say), [grouped, model, say]);
  const places = useCallback((aspect: number) => placesOf(grouped, aspect), [grouped]);
  const types = model.entities.filter((type) => nodes.some((node) => node.type === type.name));
  const select = (id: string) => {
    act({ do: "set", part: { id: id === state.id ? "" : id } });
    const name = grouped.nodes.get(id)?.name ?? grouped.groups.find((group) => group.coalition.id === id)?.label;
    if (name) announce(say("announceSelected", { name }));
  };
  const open = (key: string) => {
    const joined = grouped.joined.find((item) => item.edge.id === key);
    if (joined) act({ do: "claim", claim: { subject: joined.from.id, kind: joined.kind, object: joined.to.id } });
  };
  return (
    <Sketch
      label={say("coalitionsAlt", { n: grouped.groups.length })}
      nodes={nodes}
      lines={lines}
      hulls={hulls}
      places={places}
      selected={state.id}
      onSelect={select}
      onLine={open}
      legend={
        <>
          {types.map((type) => (
            <li key={type.name}>
              <Mark type={type.name} /> {type.label}
            </li>
          ))}
          {lines.some((line) => line.look === "bridge") && (
            <li>
              <Sample look="bridge" /> {say("legendBridge")}
            </li>
          )}
          {lines.some((line) => line.look === "conflict") && (
            <li>
              <Sample look="conflict" /> {say("legendConflict")}
            </li>
          )}
          <li className="quiet">{say("legendHulls")}</li>
        </>
      }
    />
  );
}

function drawn(grouped: Grouped, model: Model, say: Say) {
  const place = (id: string) => grouped.nodes.get(id)!;
  const shown = [...grouped.groupOf.keys(), ...grouped.meetings.map((meeting) => meeting.node.id)];
  const isShown = new Set(shown);
  const nodes: SketchNode[] = shown.map(place).map((node) => ({ id: node.id, name: node.name, type: node.__typename, radius: radiusOf(node.degree) }));
  const title = (item: Joined) => [item.from.name, model.kind(item.kind)?.label ?? item.kind, item.to.name].join(" · ");
  const plain = grouped.joined
    .filter((item) => isShown.has(item.from.id) && isShown.has(item.to.id))
    .map((item): SketchLine => ({
      key: item.edge.id,
      from: item.from.id,
      to: item.to.id,
      look: item.edge.stated.totalCount === 0 ? "implied" : "plain",
      title: title(item),
    }));
  const bridges = grouped.bridges
    .filter(({ a, b }) => isShown.has(a.id) && isShown.has(b.id))
    .map(({ a, b, weight }): SketchLine => ({
      key: `bridge ${a.id} ${b.id}`,
      from: a.id,
      to: b.id,
      look: weight < 0 ? "conflict" : "bridge",
      title: [a.name, say(weight < 0 ? "bridgeAgainst" : "bridgeWith"), b.name].join(" "),
    }));
  const hulls = grouped.groups.map((group) => ({
    id: group.coalition.id,
    letter: group.letter,
    members: [
      ...group.coalition.members.nodes.map((member) => member.node.id),
      ...grouped.meetings.filter((meeting) => meeting.group === group && meeting.shares.size === 1).map((meeting) => meeting.node.id),
    ],
  }));
  return { nodes, lines: [...plain, ...bridges], hulls };
}
