import { useMemo } from "react";
import type { Around } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { Menu } from "../frame/Menu";
import { useExplorer } from "../state/Explorer";
import { useLanguage, useSay } from "../words/Words";
import { groupsOf } from "./groups";
import "../find/find.css";
import "./filter.css";

/** What is drawn can be narrowed by: type, relationship, fields, what it has to do with, how sure; all of it from the model. */
export function FilterMenu({ around }: { around: Around | null }) {
  const say = useSay();
  const { state, act } = useExplorer();
  const chosen = state.where.length;
  const label = (
    <>
      {say("filters")}
      {chosen > 0 && <strong>{chosen}</strong>} <span aria-hidden="true">▾</span>
    </>
  );
  return (
    <div className="filter">
      <Menu label={label} panel={say("filters")}>
        {around && <Groups around={around} />}
        {chosen > 0 && (
          <button className="button" type="button" onClick={() => act({ do: "set", part: { where: [] } })}>
            {say("clearFilters")}
          </button>
        )}
      </Menu>
    </div>
  );
}

function Groups({ around }: { around: Around }) {
  const say = useSay();
  const language = useLanguage();
  const model = useModel();
  const { state, act } = useExplorer();
  const groups = useMemo(() => groupsOf(model, around, state.where, say, language), [model, around, state.where, say, language]);
  if (groups.length === 0) return <p className="quiet">{say("filterNothing")}</p>;
  return groups.map((group) => (
    <fieldset key={group.name} className="facet">
      <legend>{group.label}</legend>
      {group.choices.map(({ clause, label, count }) => {
        const isChosen = state.where.includes(clause);
        const where = isChosen ? state.where.filter((item) => item !== clause) : [...state.where, clause];
        return (
          <label key={clause} className="choice">
            <input type="checkbox" checked={isChosen} onChange={() => act({ do: "set", part: { where } })} />
            <bdi>{label}</bdi>
            <span className="quiet">{count}</span>
          </label>
        );
      })}
    </fieldset>
  ));
}
