import type { EvidenceAnswer, Said } from "../api/answers";
import { useModel } from "../api/ModelContext";
import { useAnswer } from "../api/useAnswer";
import { Sheet } from "../frame/Sheet";
import { Shown } from "../frame/Shown";
import { useExplorer } from "../state/Explorer";
import type { Claim } from "../state/state";
import { useSay } from "../words/Words";
import { Statement } from "./Statement";
import "./trust.css";

/** Who says so: all statements behind a relationship or a value, best first, with what contradicts them. */
export function Evidence({ claim }: { claim: Claim }) {
  const say = useSay();
  const { act } = useExplorer();
  const { subject, kind = null, predicate = null, object = null } = claim;
  const asked = useAnswer<EvidenceAnswer>({ document: "Evidence", variables: { subject, kind, predicate, object } });
  return (
    <Sheet title={say("evidence")} onClose={() => act({ do: "claim", claim: null })}>
      <Shown asked={asked}>{(data) => data.statementsFor && <Statements answer={data.statementsFor} />}</Shown>
    </Sheet>
  );
}

function Statements({ answer }: { answer: NonNullable<EvidenceAnswer["statementsFor"]> }) {
  const say = useSay();
  const { totalCount, nodes } = answer.statements;
  const rest = totalCount - nodes.length;
  return (
    <div className="stack">
      {nodes[0] && <Saying said={nodes[0]} />}
      {totalCount === 0 && <p>{say("evidenceNone")}</p>}
      <ol className="statements">
        {nodes.map((said) => (
          <li key={said.id}>
            <Statement said={said} />
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="quiet">{say("notListed", { n: rest })}</p>}
      <p className="small quiet">{say("evidenceSearched", { n: answer.searchedDocuments })}</p>
    </div>
  );
}

// What it is that somebody says, in the words of the model.
function Saying({ said }: { said: Said }) {
  const model = useModel();
  const type = model.type(said.subject.__typename ?? "");
  const field = type?.fields.find((item) => item.name === said.predicate);
  const label = said.kind ? (model.kind(said.kind)?.label ?? said.kind) : (field?.label ?? said.predicate);
  return (
    <p className="claim">
      <bdi>{said.subject.name ?? type?.label}</bdi> <span className="quiet">{label}</span> {said.object && <bdi>{said.object.name ?? ""}</bdi>}
    </p>
  );
}
