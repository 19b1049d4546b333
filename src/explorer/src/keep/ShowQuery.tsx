import { useState } from "react";
import { root } from "../api/client";
import { useModel } from "../api/ModelContext";
import { complete, type Question } from "../api/useAnswer";
import { Sheet } from "../frame/Sheet";
import { useLanguage, useSay } from "../words/Words";
import { CopyButton } from "./CopyButton";

type Form = "GraphQL" | "curl" | "TypeScript";
const forms: readonly Form[] = ["GraphQL", "curl", "TypeScript"];

/** The one request behind a view, to copy in three forms. */
export function ShowQuery({ question }: { question: Question }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="button" type="button" aria-label={say("showQuery")} title={say("showQuery")} onClick={() => setOpen(true)}>
        <code aria-hidden="true">&lt;/&gt;</code>
      </button>
      {open && <Shown question={question} onClose={() => setOpen(false)} />}
    </>
  );
}

function Shown({ question, onClose }: { question: Question; onClose: () => void }) {
  const say = useSay();
  const model = useModel();
  const language = useLanguage();
  const [form, setForm] = useState<Form>("GraphQL");
  const document = model.outline.documents[question.document];
  if (!document) return null;
  const variables = complete(question, model.outline.languages, language);
  const text = write(form, document.text, variables);
  return (
    <Sheet title={say("queryTitle")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">
          {say("queryText")} <code>{document.hash.slice(0, 12)}…</code>
        </p>
        <div className="row" role="group" aria-label={say("showQuery")}>
          {forms.map((item) => (
            <button key={item} className="button" type="button" aria-pressed={form === item} onClick={() => setForm(item)}>
              {item}
            </button>
          ))}
          <CopyButton key={form} text={text} />
        </div>
        <pre className="query" tabIndex={0} aria-label={form}>
          {text}
        </pre>
        {form === "GraphQL" && (
          <>
            <h3>{say("variables")}</h3>
            <pre className="query" tabIndex={0} aria-label={say("variables")}>
              {JSON.stringify(variables, null, 2)}
            </pre>
          </>
        )}
      </div>
    </Sheet>
  );
}

function write(form: Form, query: string, variables: object): string {
  const address = `${location.origin}${root}/graphql`;
  if (form === "GraphQL") return query;
  if (form === "curl") {
    const body = JSON.stringify({ query, variables }).replaceAll("'", "'\\''");
    return `curl ${address} \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`;
  }
  return `const response = await fetch(${JSON.stringify(address)}, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    query: \`${query.replaceAll("`", "\\`").replaceAll("${", "\\${")}\`,
    variables: ${JSON.stringify(variables)},
  }),
});
const { data, errors } = await response.json();`;
}
