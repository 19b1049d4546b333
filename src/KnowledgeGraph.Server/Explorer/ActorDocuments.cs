namespace KnowledgeGraph.Server.Explorer;

/// <summary>The explorer's documents that ask about actors: who belongs together, and who stands between others.</summary>
internal static class ActorDocuments
{
    /// <summary>The documents.</summary>
    /// <param name="also">The variable of the language, after others; empty for a model without languages.</param>
    /// <param name="language">The argument of a localized text; empty likewise.</param>
    public static IEnumerable<ExplorerDocument> Of(string also, string language)
    {
        // As many as the cost of an operation allows for: what is not listed of a coalition is counted by the page.
        yield return new("Coalitions", $$"""
            query Coalitions($basis: CoalitionBasis, $types: [EntityType!], $minSize: Int!, $resolution: Float!, $valid: Date{{also}}) {
              asOf(valid: $valid) {
                coalitions(basis: $basis, types: $types, minSize: $minSize, resolution: $resolution, first: 12) {
                  basis method modularity ungrouped runs chance { pValue shuffles }
                  coalitions {
                    id label{{language}} size cohesion stability shared { field value count } sources { value count }
                    members(first: 40) { nodes { strength node { ...brief } relationships(first: 6) { ...joined } } }
                    bridges(first: 6) { a { ...brief } b { ...brief } weight through { ...joined } }
                  }
                }
                all: coalitions(basis: $basis, types: $types, minSize: $minSize, resolution: $resolution, first: 500) { coalitions { size } }
              }
            }
            """);
        yield return new("Brokers", $$"""
            query Brokers($basis: CoalitionBasis, $types: [EntityType!], $valid: Date{{also}}) {
              asOf(valid: $valid) {
                brokers(basis: $basis, types: $types, first: 40) {
                  method brokers { position constraint effectiveSize node { ...brief } between { ...brief } }
                }
              }
            }
            """);
    }
}
