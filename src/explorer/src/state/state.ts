// All that a view is: its value is what the URL says, and the page follows from it.

export const views = ["begin", "find", "list", "see", "paths", "common", "coalitions", "brokers", "central", "compare", "figures"] as const;
export type View = (typeof views)[number];

export const panes = ["facts", "drawing", "table", "matrix"] as const;
export type Pane = (typeof panes)[number];

/** What actors are joined by where coalitions and brokers are asked for. */
export const bases = ["PARTICIPATION", "STANCES", "CONNECTIONS"] as const;

/** Whose evidence is open: a relationship between two, or a value of one. */
export interface Claim {
  subject: string;
  kind?: string;
  object?: string;
  predicate?: string;
}

/** A first and a last year. */
export type Span = readonly [number, number];

export type Place = readonly [number, number];

/** All that is at most so many steps from somebody. */
export interface Reach {
  of: string;
  steps: number;
}

/** The most steps of a reach, which the server allows for. */
export const MAX_STEPS = 4;

export interface State {
  view: View;
  /** What is searched for. */
  text: string;
  /** The type that is listed, or whose node is shown. */
  type: string;
  /** Types that a search or a question is limited to. */
  types: readonly string[];
  /** What a listing is filtered by, as "field:value", and a drawing, as "group=value". */
  where: readonly string[];
  /** Whose facts are shown. */
  id: string;
  /** What is drawn; null for whatever is near. */
  drawn: readonly string[] | null;
  /** What is drawn is a whole neighbourhood instead. */
  reach: Reach | null;
  hidden: readonly string[];
  /** Several that are chosen, to do something with all of them. */
  chosen: readonly string[];
  /** Whether those that hang on one alike are drawn as one. */
  isFolded: boolean;
  /** Which folds are open all the same. */
  unfolded: readonly string[];
  /** What somebody remarks on the view. */
  note: string;
  /** Where somebody put what is drawn. */
  places: Readonly<Record<string, Place>>;
  pane: Pane;
  claim: Claim | null;
  /** The date whose relationships are shown: "" for today, "any" for all. */
  valid: string;
  /** The years that a drawing is narrowed to; null for no window. */
  window: Span | null;
  /** Whom a question is about. */
  of: readonly string[];
  /** Whom paths avoid. */
  avoid: readonly string[];
  measure: string;
  /** What joins actors; "" for what the server takes. */
  basis: string;
  /** The fewest members of a coalition. */
  minSize: number;
  /** How dense coalitions are: the higher, the more and the smaller. */
  resolution: number;
  before: string;
  after: string;
}

export const start: State = {
  view: "begin",
  text: "",
  type: "",
  types: [],
  where: [],
  id: "",
  drawn: null,
  reach: null,
  hidden: [],
  chosen: [],
  isFolded: false,
  unfolded: [],
  note: "",
  places: {},
  pane: "facts",
  claim: null,
  valid: "",
  window: null,
  of: [],
  avoid: [],
  measure: "DEGREE",
  basis: "",
  minSize: 3,
  resolution: 1,
  before: "",
  after: "",
};

/** How many nodes a drawing holds at most. */
export const MAX_DRAWN = 400;

/** How long a remark on a view is at most. */
export const MAX_NOTE = 2000;
