import type { BeginAnswer } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer } from "../api/useAnswer";
import { Mark } from "../frame/Mark";
import { Named } from "../frame/Named";
import { Shown } from "../frame/Shown";
import { useExplorer } from "../state/Explorer";
import { useKept, watched } from "../watch/kept";
import { formatDate } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import { questionsOf } from "./questions";
import "./find.css";

/** The first view: what may be asked, how much there is, what is new. */
export function Begin() {
  const say = useSay();
  const ids = useKept(watched).map((item) => item.id);
  const asked = useAnswer<BeginAnswer>({ document: "Begin", variables: { watched: ids } });
  return (
    <div className="page">
      <header className="stack">
        <h1>{say("beginTitle")}</h1>
        <p className="quiet">{say("beginText")}</p>
      </header>
      <Shown asked={asked}>{(data) => <Beginning data={data} />}</Shown>
    </div>
  );
}

function Beginning({ data }: { data: BeginAnswer }) {
  const say = useSay();
  const model = useModel();
  const { act } = useExplorer();
  const ranked = data.ranked?.ranked.map((item) => item.node) ?? [];
  const questions = questionsOf(model, ranked, say);
  if (data.about.counts.every((item) => item.count === 0)) return <p>{say("nothingHere")}</p>;
  return (
    <>
      <section className="stack" aria-labelledby="questions">
        <h2 id="questions">{say("questions")}</h2>
        <ul className="questions">
          {questions.map((question) => (
            <li key={question.text}>
              <button className="question" type="button" onClick={() => act({ do: "go", to: question.to })}>
                <bdi>{question.text}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Watching data={data} />
      <Numbers data={data} />
      <Latest data={data} />
    </>
  );
}

function Watching({ data }: { data: BeginAnswer }) {
  const say = useSay();
  const kept = useKept(watched);
  const found = data.watched.filter((node) => node !== null);
  if (found.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="watched">
      <h2 id="watched">{say("watched")}</h2>
      <ul className="stack">
        {found.map((node) => {
          const isNew = (node.updatedAt ?? "") > (kept.find((item) => item.id === node.id)?.seen ?? "");
          return (
            <li key={node.id} className="row">
              <Named node={node} />
              <span className={isNew ? "new" : "quiet small"}>{say(isNew ? "watchedNew" : "watchedSame")}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Numbers({ data }: { data: BeginAnswer }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  const { act } = useExplorer();
  const counts = new Map(data.about.counts.map((item) => [model.type(item.type)?.name ?? item.type, item.count]));
  return (
    <section className="stack" aria-labelledby="numbers">
      <h2 id="numbers">{say("inNumbers")}</h2>
      <ul className="numbers">
        {model.entities
          .filter((type) => (counts.get(type.name) ?? 0) > 0)
          .map((type) => (
            <li key={type.name}>
              <button
                type="button"
                className="number"
                title={type.description}
                onClick={() => act({ do: "go", to: { view: "list", type: type.name } })}
              >
                <strong>{counts.get(type.name)!.toLocaleString(language)}</strong>
                <span>
                  <Mark type={type.name} /> {counts.get(type.name) === 1 ? type.label : type.plural}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Latest({ data }: { data: BeginAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const { act } = useExplorer();
  if (data.documents.totalCount === 0) return null;
  return (
    <section className="stack" aria-labelledby="latest">
      <h2 id="latest">{say("latestSources")}</h2>
      <ul className="stack">
        {data.documents.nodes.map((source) => (
          <li key={source.id}>
            <Named node={{ ...source, __typename: "Document" }} />{" "}
            <span className="quiet small">{source.publishedOn ? formatDate(source.publishedOn, language) : say("noDate")}</span>
          </li>
        ))}
      </ul>
      {data.documents.totalCount > data.documents.nodes.length && (
        <p>
          <button className="link" type="button" onClick={() => act({ do: "go", to: { view: "list", type: "Document" } })}>
            {say("allSources", { n: data.documents.totalCount })}
          </button>
        </p>
      )}
    </section>
  );
}
