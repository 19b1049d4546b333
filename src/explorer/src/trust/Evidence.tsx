import type { BetweenAnswer, EvidenceAnswer, Said } from "../api/answers";
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
  return (
    <Sheet title={say("evidence")} onClose={() => act({ do: "claim", claim: null })}>
      {claim.object && !claim.kind ? <Between a={claim.subject} b={claim.object} /> : <One claim={claim} />}
    </Sheet>
  );
}

function One({ claim }: { claim: Claim }) {
  const { subject, kind = null, predicate = null, object = null } = claim;
  const asked = useAnswer<EvidenceAnswer>({ document: "Evidence", variables: { subject, kind, predicate, object } });
  return <Shown asked={asked}>{(data) => data.statementsFor && <Statements answer={data.statementsFor} />}</Shown>;
}

// A line that stands for several relationships: all that is said of the two, in either direction.
function Between({ a, b }: { a: string; b: string }) {
  const asked = useAnswer<BetweenAnswer>({ document: "Between", variables: { a, b } });
  return (
    <Shown asked={asked}>
      {({ forth, back }) => (
        <div className="stack">
          {forth && <Statements answer={forth} />}
          {back && back.statements.totalCount > 0 && <Statements answer={back} />}
        </div>
      )}
    </Shown>
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
