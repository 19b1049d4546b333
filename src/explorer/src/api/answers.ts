// What the documents answer. Fields of the model come under keys that the model names, next to what is built in.

export interface Brief {
  __typename: string;
  id: string;
  name: string;
  degree: number;
  [key: string]: unknown;
}

export interface Reference {
  __typename?: string;
  id: string;
  name?: string;
}

/** A relationship: how long it held, how sure, how many say so, how many of them in so many words. */
export interface Edge {
  id: string;
  kind: string;
  since: string | null;
  until: string | null;
  confidence: number | null;
  attestedOn: string[];
  properties: Record<string, unknown>;
  statements: { totalCount: number };
  stated: { totalCount: number };
}

export interface Line {
  kind: string;
  from: { id: string };
  to: { id: string };
  edge: Edge;
}

export interface RelationshipCount {
  kind: string;
  forward: boolean;
  count: number;
}

export interface Around {
  totalNodes: number;
  totalEdges: number;
  byRelationship: RelationshipCount[];
  nodes: Brief[];
  edges: Line[];
}

export interface Source {
  id: string;
  name: string;
  publishedOn: string | null;
}

export interface Facts extends Brief {
  description: string | null;
  names: { text: string; language?: string | null }[];
  identifiers: string[];
  updatedAt: string | null;
  values: { nodes: { predicate: string }[] };
  said: { totalCount: number; nodes: { id: string; paraphrase: string; implied: boolean; document: Source | null }[] };
  sources: { totalCount: number; nodes: Source[] };
  mentions?: { totalCount: number; nodes: Brief[] };
  apa?: string | null;
}

export interface Times {
  edges: { edge: { id: string; since: string | null; until: string | null } }[];
}

export interface SeeAnswer {
  asOf: {
    node: Facts | null;
    near: Around | null;
    beside?: Around | null;
    present?: ({ id: string } | null)[];
    drawing?: Around | null;
    wide?: Around | null;
  };
  /** When what is drawn held, at whatever time. */
  ever?: Times | null;
  everDrawn?: Times | null;
}

export interface BeginAnswer {
  about: { version: string; model: string; change: number; loadedAt: string | null; counts: { type: string; count: number }[] };
  ranked: { ranked: { value: number; node: Brief }[] } | null;
  documents: { totalCount: number; nodes: Source[] };
  watched: ((Brief & { updatedAt: string | null }) | null)[];
}

export interface SuggestAnswer {
  suggest: { matchedName: string; node: Brief }[] | null;
}

export interface Facet {
  field: string;
  value: string | null;
  count: number;
}

export interface SearchAnswer {
  search: {
    totalCount: number;
    byType: Facet[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { score: number; matchedName: string; node: Brief & { description: string | null } }[];
  } | null;
}

export interface ListAnswer {
  list: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Brief[];
    facets?: Facet[];
  };
}

export interface ExpandAnswer {
  asOf: { neighborhood: Around | null };
}

export interface FullSource extends Source {
  kind: string | null;
  language: string | null;
  number: string | null;
  url: string | null;
  licence: string | null;
  publisher?: { id: string; name: string } | null;
  apa: string | null;
  bibtex: string | null;
  csl: string | null;
}

export interface Said {
  id: string;
  predicate: string;
  kind: string | null;
  value: unknown;
  edge: Record<string, unknown> | null;
  subject: Reference;
  object: Reference | null;
  negated: boolean;
  implied: boolean;
  status: string;
  confidence: number;
  rank: string;
  rankReason: string | null;
  validFrom: string | null;
  validTo: string | null;
  knownFrom: string;
  paraphrase: string | null;
  quote: string | null;
  spanStart: number | null;
  spanEnd: number | null;
  reason: string | null;
  document: FullSource | null;
  contradicts?: Said[];
}

export interface EvidenceAnswer {
  statementsFor: { statements: { totalCount: number; nodes: Said[] }; searchedDocuments: number; answeredAt: string } | null;
}

export interface BetweenAnswer {
  forth: EvidenceAnswer["statementsFor"];
  back: EvidenceAnswer["statementsFor"];
}

export interface Hop {
  forward: boolean;
  from: Brief;
  to: Brief;
  edge: Edge;
  others: { id: string }[];
}

export interface Path {
  length: number;
  confidence: number | null;
  since: string | null;
  until: string | null;
  heldTogether: boolean;
  hops: Hop[];
}

export interface PathsAnswer {
  asOf: {
    ends: (Brief | null)[];
    paths: { totalShortest: number | null; truncated: { message: string } | null; paths: Path[] } | null;
  };
}

export interface CommonAnswer {
  asOf: {
    ends: (Brief | null)[];
    commonConnections: { totalCount: number; connections: { score: number; node: Brief; links: Line[] }[] } | null;
  };
}

export interface CentralAnswer {
  asOf: {
    centrality: { method: string; sampled: number | null; error: number | null; ranked: { position: number; value: number; node: Brief }[] } | null;
  };
}

/** A relationship with both ends by name. */
export interface Joined {
  kind: string;
  from: Brief;
  to: Brief;
  edge: Edge;
}

export interface CompareAnswer {
  compare: {
    totalAppeared: number;
    totalEnded: number;
    totalChanged: number;
    appeared: { nodes: Joined[] };
    ended: { nodes: Joined[] };
    changed: { nodes: { before: Joined; after: Joined }[] };
  } | null;
}

export interface CoalitionMember {
  strength: number;
  node: Brief;
  relationships: Joined[];
}

export interface Bridge {
  a: Brief;
  b: Brief;
  /** Below 0 they disagree. */
  weight: number;
  through: Joined[];
}

export interface Coalition {
  id: string;
  label: string;
  size: number;
  cohesion: number;
  stability: number | null;
  shared: Facet[];
  sources: Omit<Facet, "field">[];
  members: { nodes: CoalitionMember[] };
  bridges: Bridge[];
}

export interface CoalitionsAnswer {
  asOf: {
    coalitions: {
      basis: string;
      method: string;
      modularity: number;
      ungrouped: number;
      runs: number;
      chance: { pValue: number | null; shuffles: number };
      coalitions: Coalition[];
    } | null;
    /** All of them, to be counted: the page shows the largest. */
    all: { coalitions: { size: number }[] } | null;
  };
}

export interface Broker {
  position: number;
  constraint: number;
  effectiveSize: number;
  node: Brief;
  between: Brief[];
}

export interface BrokersAnswer {
  asOf: { brokers: { method: string; brokers: Broker[] } | null };
}
