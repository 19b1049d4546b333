import { useState } from "react";
import { useExplorer } from "../state/Explorer";
import { formatDate } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";

const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The date whose relationships are shown: today, any, or one that is typed. */
export function DateChoice() {
  const say = useSay();
  const language = useLanguage();
  const { state, act } = useExplorer();
  const [typing, setTyping] = useState<string | null>(null);
  const isDate = state.valid !== "" && state.valid !== "any";
  if (typing !== null) {
    const isGood = FORM.test(typing);
    return (
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isGood) return;
          act({ do: "set", part: { valid: typing, window: null } });
          setTyping(null);
        }}
      >
        <label className="row small">
          {say("dateShown")}
          <input
            className="field date"
            autoFocus
            value={typing}
            placeholder="2022-09"
            aria-invalid={typing !== "" && !isGood}
            onChange={(event) => setTyping(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && setTyping(null)}
          />
        </label>
        <button className="button" type="submit" disabled={!isGood}>
          {say("change")}
        </button>
        {typing !== "" && !isGood && <span className="small fault">{say("dateInvalid")}</span>}
      </form>
    );
  }
  return (
    <label className="row small">
      {say("dateShown")}
      <select
        className="select"
        value={isDate ? "shown" : state.valid}
        onChange={(event) => {
          if (event.target.value === "set") setTyping(isDate ? state.valid : "");
          else if (event.target.value !== "shown") act({ do: "set", part: { valid: event.target.value, window: null } });
        }}
      >
        <option value="">{say("today")}</option>
        <option value="any">{say("anyTime")}</option>
        {isDate && <option value="shown">{formatDate(state.valid, language)}</option>}
        <option value="set">{say("setDate")} …</option>
      </select>
    </label>
  );
}
