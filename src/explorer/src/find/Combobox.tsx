import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Brief } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { Mark } from "../frame/Mark";
import { shortened } from "../frame/Named";
import { recent, useKept } from "../watch/kept";
import { useSay } from "../words/Words";
import { described } from "./brief";
import { useSuggestions } from "./useSuggestions";

interface Option {
  node: Pick<Brief, "__typename" | "id" | "name">;
  shown: string;
  detail: string;
}

interface Props {
  id: string;
  label: string;
  hint: string;
  /** Whether typing goes to it as soon as it is there. */
  isFocused?: boolean;
  onChoose: (node: Pick<Brief, "__typename" | "id" | "name">) => void;
  /** What Enter does with a text of which no suggestion was chosen. */
  onSubmit?: (text: string) => void;
}

/** A box that completes names as they are typed: a combobox with a list, by keyboard and by pointer. */
export function Combobox({ id, label, hint, isFocused, onChoose, onSubmit }: Props) {
  const say = useSay();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const options = useOptions(text);
  const shown = open && options.length > 0;

  useEffect(() => setActive(-1), [text]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const choose = (option: Option) => {
    setText("");
    setOpen(false);
    recent.put({ id: option.node.id, type: option.node.__typename, name: option.node.name });
    onChoose(option.node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && shown) setOpen(false);
    else if (event.key === "ArrowDown" && options.length > 0) {
      setOpen(true);
      setActive(Math.min(active + 1, options.length - 1));
    } else if (event.key === "ArrowUp" && shown) setActive(Math.max(active - 1, -1));
    else if (event.key === "Enter" && shown && options[active]) choose(options[active]);
    else if (event.key === "Enter" && onSubmit && text.trim()) {
      setOpen(false);
      onSubmit(text.trim());
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="combobox">
      <input
        id={id}
        autoFocus={isFocused}
        className="field"
        type="search"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={hint}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={500}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} ref={list} role="listbox" aria-label={say("suggestions")} hidden={!shown} onMouseDown={(event) => event.preventDefault()}>
        {options.map((option, index) => (
          <li key={option.node.id} id={`${listId}-${index}`} role="option" aria-selected={index === active} onClick={() => choose(option)}>
            <Mark type={option.node.__typename} />
            <span>
              <bdi>{shortened(option.shown)}</bdi>
              <small>{option.detail}</small>
            </span>
          </li>
        ))}
      </ul>
      <span className="unseen" role="status">
        {open && text.trim() && (options.length > 0 ? say("suggested", { n: options.length }) : "")}
      </span>
    </div>
  );
}

function useOptions(text: string): Option[] {
  const say = useSay();
  const model = useModel();
  const suggested = useSuggestions(text);
  const looked = useKept(recent);
  if (!text.trim()) {
    return looked
      .filter((item) => model.type(item.type))
      .map((item) => ({
        node: { __typename: item.type, id: item.id, name: item.name },
        shown: item.name,
        detail: `${model.type(item.type)!.label} · ${say("recent")}`,
      }));
  }
  return (suggested ?? []).map(({ matchedName, node }) => ({
    node,
    shown: node.name,
    detail: matchedName === node.name ? described(model, node) : `${described(model, node)} · ${say("matchedAs", { name: shortened(matchedName) })}`,
  }));
}
