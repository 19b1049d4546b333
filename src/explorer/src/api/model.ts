// What the server tells of the model: /explorer/model.json. Labels are for people, names and keys for answers.

export interface Named {
  name: string;
  label: string;
  description?: string;
}

export interface Field extends Named {
  key: string;
  kind: string;
  enum?: string;
  isList: boolean;
  facet?: string;
  isDate: boolean;
  until?: string;
  quantity?: { unit?: string; currency?: string; precision?: string };
  stance?: { for: string[]; against: string[] };
}

export interface Tie extends Named {
  key: string;
  kind: string;
  forward: boolean;
  target: string;
  isList: boolean;
}

export interface NodeType extends Named {
  value: string;
  plural: string;
  isEntity: boolean;
  isBuiltIn: boolean;
  takesPart: boolean;
  isTakenPartIn: boolean;
  fields: Field[];
  relationships: Tie[];
}

export interface RelationshipType extends Named {
  fromStart: Named;
  fromEnd: Named;
  isTraversed: boolean;
  isParticipation: boolean;
  isPart: boolean;
  isDirected: boolean;
  start: string[];
  end: string[];
  fields: Field[];
}

export interface KnownDocument {
  hash: string;
  text: string;
}

export interface Outline {
  model: string;
  languages: string[];
  types: NodeType[];
  relationships: RelationshipType[];
  enums: Record<string, { description?: string; values: Named[] }>;
  documents: Record<string, KnownDocument>;
  editor?: string;
  schema: boolean;
  /** How many entities of a whole neighbourhood are drawn at most. */
  wide: number;
}

/** The outline with what is looked up in it again and again. */
export class Model {
  readonly entities: NodeType[];
  private readonly types: Map<string, NodeType>;
  private readonly byValue: Map<string, NodeType>;
  private readonly kinds: Map<string, RelationshipType>;

  constructor(readonly outline: Outline) {
    this.entities = outline.types.filter((type) => type.isEntity);
    this.types = new Map(outline.types.map((type) => [type.name, type]));
    this.byValue = new Map(outline.types.map((type) => [type.value, type]));
    this.kinds = new Map(outline.relationships.map((kind) => [kind.name, kind]));
  }

  type(name: string): NodeType | undefined {
    return this.types.get(name) ?? this.byValue.get(name);
  }

  kind(name: string): RelationshipType | undefined {
    return this.kinds.get(name);
  }

  /** Where a type stands among those with names: this decides on its colour and shape. */
  rank(name: string): number {
    return Math.max(
      0,
      this.entities.findIndex((type) => type.name === name),
    );
  }

  /** What one end of a relationship calls it. */
  relation(kind: string, forward: boolean): Named {
    const type = this.kind(kind);
    return (forward ? type?.fromStart : type?.fromEnd) ?? { name: kind, label: words(kind) };
  }

  /** A value of an enum in words. */
  enumLabel(name: string | undefined, value: string): Named {
    return this.outline.enums[name ?? ""]?.values.find((member) => member.name === value) ?? { name: value, label: words(value) };
  }
}

/** `PART_OF` as people read it. */
export function words(name: string): string {
  return name.replaceAll("_", " ").toLowerCase();
}
