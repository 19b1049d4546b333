import type { Said } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { Named } from "../frame/Named";
import { Value } from "../see/Facts";
import { periodOf } from "../see/Relations";
import { formatDate, formatPercent } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import { Citation } from "./Citation";

/** One statement with its source: what is said, in which words, by whom, when, how surely, and who says otherwise. */
export function Statement({ said }: { said: Said }) {
  const say = useSay();
  const language = useLanguage();
  const period = periodOf(said.validFrom, said.validTo, language, say);
  const traits = [
    said.negated ? say("denied") : "",
    say(said.implied ? "implied" : "stated"),
    say("confidence", { value: formatPercent(said.confidence, language) }),
    said.rank === "PREFERRED" ? say("preferred") : said.rank === "DEPRECATED" ? say("deprecated") : "",
    period && say("validity", { period }),
    say("recordedOn", { date: formatDate(said.knownFrom, language) }),
  ].filter(Boolean);
  return (
    <article className={said.rank === "DEPRECATED" || said.negated ? "statement against" : "statement"}>
      {said.object === null && <SaidValue said={said} />}
      {said.paraphrase && <p className="paraphrase">{said.paraphrase}</p>}
      <p className={said.implied ? "small quiet implied" : "small quiet"}>{traits.join(" · ")}</p>
      {(said.rankReason ?? said.reason) && <p className="small">{said.rankReason ?? said.reason}</p>}
      {said.quote ? (
        <figure>
          <figcaption className="small quiet">{say("quote")}</figcaption>
          <blockquote lang={said.document?.language ?? undefined}>
            <mark>{said.quote}</mark>
          </blockquote>
        </figure>
      ) : (
        said.spanStart !== null && <p className="small quiet">{say("quoteAbsent")}</p>
      )}
      {said.document && <Source said={said} />}
      {said.contradicts && said.contradicts.length > 0 && (
        <section className="contradictions stack">
          <h3>{say("contradictedBy")}</h3>
          {said.contradicts.map((other) => (
            <Statement key={other.id} said={other} />
          ))}
        </section>
      )}
    </article>
  );
}

function SaidValue({ said }: { said: Said }) {
  const model = useModel();
  const field = model.type(said.subject.__typename ?? "")?.fields.find((item) => item.name === said.predicate);
  return (
    <p className="said">
      {field ? <Value field={field} value={said.value} /> : <bdi>{typeof said.value === "string" ? said.value : JSON.stringify(said.value)}</bdi>}
    </p>
  );
}

function Source({ said }: { said: Said }) {
  const say = useSay();
  const language = useLanguage();
  const source = said.document!;
  const parts = [
    source.publisher ? say("publisher", { name: source.publisher.name }) : "",
    source.publishedOn ? say("published", { date: formatDate(source.publishedOn, language) }) : say("noDate"),
  ].filter(Boolean);
  return (
    <footer className="stack tight">
      <Named node={{ ...source, __typename: "Document" }} />
      <p className="small quiet">{parts.join(" · ")}</p>
      <div className="row">
        <Citation source={source} />
        {source.url && /^https?:/.test(source.url) && (
          <a className="small" href={source.url} rel="noreferrer noopener" target="_blank">
            {say("readSource")}
          </a>
        )}
      </div>
    </footer>
  );
}
