import { useModel } from "../api/ModelContext";
import { root } from "../api/client";
import { SearchBox } from "../find/SearchBox";
import { useExplorer } from "../state/Explorer";
import type { View } from "../state/state";
import type { Key } from "../words/en";
import { languages, useChooseLanguage, useLanguage, useSay, type Language } from "../words/Words";
import { Menu } from "./Menu";
import { useTheme } from "./theme";

/** The bar on top: where it begins, what is searched, in which language and colours. */
export function Header({ onHelp, onStory }: { onHelp: () => void; onStory: () => void }) {
  const say = useSay();
  const { act } = useExplorer();
  return (
    <header className="header">
      <a
        className="brand"
        href={location.pathname}
        aria-label={`${say("product")}: ${say("home")}`}
        onClick={(event) => {
          event.preventDefault();
          act({ do: "go", to: { view: "begin" } });
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 3-6 6z" fill="none" stroke="currentColor" />
          <circle cx="4" cy="4" r="2.5" fill="currentColor" />
          <circle cx="12" cy="7" r="2.5" fill="currentColor" />
          <circle cx="6" cy="13" r="2.5" fill="currentColor" />
        </svg>
        <span>{say("product")}</span>
      </a>
      <SearchBox />
      <div className="tools">
        <AskMenu onStory={onStory} />
        <LanguageMenu />
        <ThemeButton />
        <button className="button icon" type="button" aria-label={say("help")} title={say("help")} onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

const questions: [View, Key][] = [
  ["paths", "askPaths"],
  ["common", "askCommon"],
  ["coalitions", "askCoalitions"],
  ["brokers", "askBrokers"],
  ["central", "askCentral"],
  ["compare", "askCompare"],
  ["figures", "askFigures"],
];

function AskMenu({ onStory }: { onStory: () => void }) {
  const say = useSay();
  const { act } = useExplorer();
  const model = useModel();
  const hasFigures = model.outline.types.some((type) => !type.isEntity && type.fields.some((field) => field.quantity));
  return (
    <Menu label={say("ask")}>
      {questions
        .filter(([view]) => view !== "figures" || hasFigures)
        .map(([view, text]) => (
          <button key={view} type="button" onClick={() => act({ do: "go", to: { view } })}>
            {say(text)}
          </button>
        ))}
      <button type="button" onClick={onStory}>
        {say("story")}
      </button>
      <a href={`${root}/developers`}>{say("developers")}</a>
      {model.outline.editor && <a href={root + model.outline.editor}>{say("editor")}</a>}
    </Menu>
  );
}

function LanguageMenu() {
  const say = useSay();
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <select className="select" aria-label={say("language")} value={language} onChange={(event) => choose(event.target.value as Language)}>
      {Object.entries(languages).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ThemeButton() {
  const say = useSay();
  const [theme, exchange] = useTheme();
  const title = say(theme === "dark" ? "themeToLight" : "themeToDark");
  return (
    <button className="button icon" type="button" aria-label={title} title={title} onClick={exchange}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
    </button>
  );
}
