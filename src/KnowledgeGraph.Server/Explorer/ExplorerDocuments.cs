using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>
/// The GraphQL documents of the explorer, made from the model, so that any model has them: one a view, and for each type its listing.
/// They are known documents, so the page works where a server answers no others.
/// </summary>
internal static class ExplorerDocuments
{
    /// <summary>The documents of a model.</summary>
    public static IReadOnlyList<ExplorerDocument> Of(GraphModel model)
    {
        var fragments = new Fragments(model);
        return [.. All(model, fragments).Select(document => new ExplorerDocument(document.Name, fragments.Complete(document.Text)))];
    }

    /// <summary>The relationship types that join named things: what a drawing may show.</summary>
    public static IEnumerable<RelationshipType> Drawn(GraphModel model) =>
        model.RelationshipTypes.Values.Where(type => type is { IsPlumbing: false, IsComputed: false, Start.IsEntity: true, End.IsEntity: true });

    private static IEnumerable<ExplorerDocument> All(GraphModel model, Fragments fragments)
    {
        var speaks = fragments.In.Length > 0;
        var only = speaks ? "($language: Language)" : "";
        var also = speaks ? ", $language: Language" : "";
        yield return new("Begin", Begin(speaks ? "$watched: [ID!]!, $language: Language" : "$watched: [ID!]!", fragments));
        yield return new("Suggest", $$"""
            query Suggest($prefix: String!, $types: [EntityType!]{{also}}) {
              suggest(prefix: $prefix, types: $types, first: 8) { matchedName node { ...brief } }
            }
            """);
        yield return new("Search", $$"""
            query Search($query: String!, $types: [EntityType!], $after: String{{also}}) {
              search(query: $query, types: $types, first: 20, after: $after) {
                totalCount byType { value count } pageInfo { hasNextPage endCursor } edges { score matchedName node { ...brief description{{fragments.In}} } }
              }
            }
            """);
        foreach (var type in fragments.Entities) yield return new($"See{type.Name}", See(model, type, also));
        yield return new("Which", "query Which($id: ID!) { node(id: $id) { __typename } }");
        yield return new("Expand", $$"""
            query Expand($id: ID!, $limit: Int!, $valid: Date{{also}}) {
              asOf(valid: $valid) {
                neighborhood(of: [$id], depth: 1, limit: $limit{{Via(model, all: true)}}) {
                  totalNodes byRelationship { kind forward count } nodes { ...brief } edges { ...line }
                }
              }
            }
            """);
        yield return new("Evidence", $$"""
            query Evidence($subject: ID!, $kind: RelationshipKind, $predicate: String, $object: ID{{also}}) {
              statementsFor(subject: $subject, kind: $kind, predicate: $predicate, object: $object) {
                statements(first: 50) { totalCount nodes { ...said contradicts { ...said } } } searchedDocuments answeredAt
              }
            }
            """);
        yield return new("Between", $$"""
            query Between($a: ID!, $b: ID!{{also}}) {
              forth: statementsFor(subject: $a, object: $b) { ...answer }
              back: statementsFor(subject: $b, object: $a) { ...answer }
            }
            fragment answer on StatementAnswer {
              statements(first: 25) { totalCount nodes { ...said contradicts { ...said } } } searchedDocuments answeredAt
            }
            """);
        yield return new("Paths", $$"""
            query Paths($from: ID!, $to: ID!, $maxHops: Int!, $via: [RelationshipKind!], $avoid: [ID!], $valid: Date{{also}}) {
              asOf(valid: $valid) {
                ends: nodes(ids: [$from, $to]) { ...brief }
                paths(from: $from, to: $to, maxHops: $maxHops, first: 10, via: $via, avoid: $avoid) {
                  totalShortest truncated { message }
                  paths { length confidence since until heldTogether hops { forward from { ...brief } to { ...brief } edge { ...tie } others { id } } }
                }
              }
            }
            """);
        yield return new("Common", $$"""
            query Common($between: [ID!]!, $valid: Date{{also}}) {
              asOf(valid: $valid) {
                ends: nodes(ids: $between) { ...brief }
                commonConnections(between: $between, first: 50) { totalCount connections { score node { ...brief } links { ...line } } }
              }
            }
            """);
        yield return new("Central", $$"""
            query Central($measure: CentralityMeasure!, $types: [EntityType!], $valid: Date{{also}}) {
              asOf(valid: $valid) {
                centrality(measure: $measure, types: $types, first: 25) { method sampled error ranked { position value node { ...brief } } }
              }
            }
            """);
        foreach (var document in ActorDocuments.Of(also, fragments.In)) yield return document;
        yield return new("Compare", Compare(also));
        yield return new("Sources", $$"""
            query Sources{{only}} { documents(first: 100, order: [{ publishedOn: DESC }]) { totalCount nodes { ...brief publishedOn } } }
            """);
        foreach (var type in fragments.Entities) yield return Listing(type, also);
        foreach (var type in fragments.ValueTypes)
        {
            yield return new($"Figures{type.Name}", $$"""
                query Figures{{type.Name}}{{only}} {
                  all: {{type.Plural}}(first: 300) { totalCount nodes { ...{{Fragments.FigureOf(type)}} } }
                }
                """);
        }
    }

    private static string Begin(string variables, Fragments fragments) => $$"""
        query Begin({{variables}}) {
          about { version model change loadedAt counts { type count } }
          ranked: centrality(measure: DEGREE, first: 40) { ranked { value node { ...brief } } }
          documents(first: 5, order: [{ publishedOn: DESC }]) { totalCount nodes { id name{{fragments.In}} publishedOn } }
          watched: nodes(ids: $watched) { ... on Entity { ...brief updatedAt } }
        }
        """;

    // What is near, and what stands beside the traversed graph (places, topics), are asked for apart: the one is drawn, the other told.
    private static string See(GraphModel model, NodeType type, string also)
    {
        var beside = Via(model, all: false);
        var told = beside.Length == 0 ? "" : $"beside: neighborhood(of: [$id], depth: 1, limit: 60{beside}) {{ ...around }}";
        return $$"""
            query See{{type.Name}}($id: ID!, $limit: Int!, $drawn: [ID!]!, $own: Boolean!, $valid: Date,
                $center: ID!, $reach: Int!, $most: Int!, $wide: Boolean!{{also}}) {
              asOf(valid: $valid) {
                node: {{type.Singular}}(id: $id) { __typename id ...{{Fragments.FactsOf(type)}} }
                near: neighborhood(of: [$id], depth: 1, limit: $limit) { ...around }
                {{told}}
                present: nodes(ids: $drawn) @include(if: $own) { id }
                drawing: neighborhood(of: $drawn, depth: 0, limit: 500{{Via(model, all: true)}}) @include(if: $own) { ...around }
                wide: neighborhood(of: [$center], depth: $reach, limit: $most) @include(if: $wide) { ...far }
              }
              ever: neighborhood(of: [$id], depth: 1, limit: $limit) @skip(if: $own) { ...times }
              everDrawn: neighborhood(of: $drawn, depth: 0, limit: 500{{Via(model, all: true)}}) @include(if: $own) { ...times }
            }
            fragment times on Subgraph { edges { edge { id since until } } }
            fragment far on Subgraph { totalNodes totalEdges byRelationship { kind forward count } nodes { ...brief } edges { ...line } }
            fragment around on Subgraph { totalNodes totalEdges byRelationship { kind forward count } nodes { ...placed } edges { ...line } }
            """;
    }

    // The relationship types to follow: all that can be drawn, or those that questions do not follow; nothing where there are none.
    private static string Via(GraphModel model, bool all)
    {
        var kinds = string.Join(", ", Drawn(model).Where(type => all || !type.IsTraversed).Select(type => type.Name));
        return kinds.Length == 0 ? "" : $", via: [{kinds}]";
    }

    private static string Compare(string also) => $$"""
        query Compare($before: Date!, $later: Date!, $of: [ID!]{{also}}) {
          compare(before: $before, after: $later, of: $of) {
            totalAppeared totalEnded totalChanged
            appeared(first: 100) { nodes { ...joined } } ended(first: 100) { nodes { ...joined } }
            changed(first: 100) { nodes { before { ...joined } after { ...joined } } }
          }
        }
        """;

    private static ExplorerDocument Listing(NodeType type, string also)
    {
        var keys = string.Join(", ", Facets.KeysOf(type).Select(property => Naming.UpperSnake(property.Name)));
        var facets = keys.Length == 0 ? "" : $"facets(by: [{keys}], limit: 30) {{ field value count }}";
        return new($"List{type.Name}", $$"""
            query List{{type.Name}}($where: {{type.Name}}Filter, $after: String{{also}}) {
              list: {{type.Plural}}(where: $where, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...brief } {{facets}} }
            }
            """);
    }
}
