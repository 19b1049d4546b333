// How sure coalitions are, in plain words.
import type { CoalitionsAnswer } from "../../api/answers";
import { formatPercent } from "../../words/formats";
import type { Say } from "../../words/Words";

/** Groups that random graphs have this often are taken for more than chance. */
const RARE = 0.05;
const [MOSTLY, PARTLY] = [0.75, 0.5];

export type Chance = NonNullable<CoalitionsAnswer["asOf"]["coalitions"]>["chance"];

/** Whether it could be chance, and how often random graphs have groups as clear. */
export function chanceIn({ pValue, shuffles }: Chance, say: Say): { isRare: boolean; text: string } {
  if (pValue === null) return { isRare: false, text: say(shuffles > 0 ? "chanceLittle" : "chanceUntold") };
  const all = shuffles + 1;
  return { isRare: pValue <= RARE, text: say(pValue <= RARE ? "chanceRare" : "chanceCould", { k: Math.max(1, Math.round(pValue * all)), all }) };
}

/** How much of a coalition's doings stays within. */
export function cohesionIn(cohesion: number, language: string, say: Say): string {
  return say("cohesionTold", { share: formatPercent(cohesion, language) });
}

/** How far it hangs on single documents. */
export function stabilityIn(stability: number | null, language: string, say: Say): string {
  if (stability === null) return say("stabilityUntold");
  const share = formatPercent(stability, language);
  return say(stability >= MOSTLY ? "stabilityFirm" : stability >= PARTLY ? "stabilityPartly" : "stabilityWeak", { share });
}
