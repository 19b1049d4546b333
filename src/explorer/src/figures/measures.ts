// Measured values as charts take them: what the model says that a number counts, how exactly it is meant, and what it is about.
import type { Brief } from "../api/answers";
import type { Model, NodeType, Tie } from "../api/model";
import { formatDate, formatQuantity } from "../words/formats";
import type { Say } from "../words/Words";

export interface Figure {
  __typename: string;
  id: string;
  statements: { totalCount: number };
  [key: string]: unknown;
}

export type Precision = "about" | "least" | "most" | null;

export interface Measured {
  figure: Figure;
  /** The number's name in the model: the predicate of what says it. */
  predicate: string;
  value: number;
  unit: string | undefined;
  currency: string | undefined;
  precision: Precision;
  isConfirmed: boolean;
  /** When, as precisely as it is known; empty where nothing is said. */
  period: string;
  /** What it is about, in the order of the model. */
  ends: { tie: Tie; end: Brief }[];
}

/** The measured value of a node; null where the model marks none or it has none. */
export function measuredOf(model: Model, figure: Figure): Measured | null {
  const type = model.type(figure.__typename);
  const number = type?.fields.find((field) => field.quantity);
  if (!type || !number || figure[number.key] === null || figure[number.key] === undefined) return null;
  const read = (name: string | undefined) => figure[type.fields.find((field) => field.name === name)?.key ?? ""];
  const { unit, currency, precision } = number.quantity!;
  return {
    figure,
    predicate: number.name,
    value: Number(figure[number.key]),
    unit: text(read(unit)),
    currency: text(read(currency)),
    precision: precisionOf(text(read(precision)) ?? ""),
    isConfirmed: isConfirmed(type, figure),
    period: text(figure[type.fields.find((field) => field.isDate)?.key ?? ""]) ?? "",
    ends: type.relationships.flatMap((tie) => {
      const end = figure[tie.key] as Brief | null | undefined;
      return end ? [{ tie, end }] : [];
    }),
  };
}

/** A number with its unit, and in words how exactly it is meant and whether it is confirmed. */
export function hedged(measured: Measured, language: string, say: Say): string {
  const value = formatQuantity(measured.value, measured.unit, measured.currency, language);
  const { precision } = measured;
  const words = precision === null ? value : say(precision === "about" ? "about" : precision === "least" ? "atLeast" : "atMost", { value });
  return measured.isConfirmed ? words : `${words} (${say("unconfirmed")})`;
}

/** What it is about in one line: "exports, from A, to B, 2021"; what is left out is known from where it stands. */
export function aboutOf(measured: Measured, except: readonly string[], language: string): string {
  const ends = measured.ends.filter(({ end }) => !except.includes(end.id));
  const words = ends.map(({ tie, end }, index) => (index === 0 && measured.ends[0]?.end === end ? end.name : `${tie.label} ${end.name}`));
  return [...words, measured.period && formatDate(measured.period, language)].filter(Boolean).join(", ");
}

/** One chart for what is counted in the same unit: numbers of different units have no common measure. */
export function byUnit(list: readonly Measured[]): { unit: string; rows: Measured[] }[] {
  const charts = new Map<string, Measured[]>();
  for (const measured of list) {
    const unit = measured.currency ?? measured.unit ?? "";
    charts.set(unit, [...(charts.get(unit) ?? []), measured]);
  }
  return [...charts].map(([unit, rows]) => ({ unit, rows: [...rows].sort(inOrder) }));
}

// What is about the same stands together, the earlier first, so that a series is read downwards.
function inOrder(a: Measured, b: Measured): number {
  const key = ({ ends }: Measured) => ends.map(({ end }) => end.name).join("\n");
  return key(a).localeCompare(key(b)) || a.period.localeCompare(b.period) || b.value - a.value;
}

function precisionOf(value: string): Precision {
  if (/ABOUT|APPROX/.test(value)) return "about";
  if (/LEAST/.test(value)) return "least";
  return /MOST/.test(value) ? "most" : null;
}

function isConfirmed(type: NodeType, figure: Figure): boolean {
  return !type.fields.some((field) => field.kind === "Boolean" && field.name.startsWith("confirm") && figure[field.key] === false);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
