// Three questions to begin with, made from the model and the data: what the model says of participation decides who is asked about.
import type { Brief } from "../api/answers";
import type { Model } from "../api/model";
import type { State } from "../state/state";
import type { Say } from "../words/Words";

export interface Question {
  text: string;
  to: Partial<State>;
}

/** The questions over the nodes with most relationships, most first. */
export function questionsOf(model: Model, ranked: readonly Brief[], say: Say): Question[] {
  const actors = ranked.filter((node) => model.type(node.__typename)?.takesPart);
  const undertakings = ranked.filter((node) => model.type(node.__typename)?.isTakenPartIn);
  const [first, second, third] = actors.length >= 3 ? actors : ranked;
  const questions: Question[] = [];
  if (first && third)
    questions.push({ text: say("questionConnected", { a: first.name, b: third.name }), to: { view: "paths", of: [first.id, third.id] } });
  const undertaking = undertakings[0];
  if (undertaking) questions.push({ text: say("questionTakesPart", { a: undertaking.name }), to: see(undertaking) });
  else if (second) questions.push({ text: say("questionAround", { a: second.name }), to: see(second) });
  if (first && second)
    questions.push({ text: say("questionShared", { a: first.name, b: second.name }), to: { view: "common", of: [first.id, second.id] } });
  return questions;
}

function see(node: Brief): Partial<State> {
  return { view: "see", id: node.id, type: node.__typename };
}
