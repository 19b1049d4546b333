using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>The values, as JSON, of what comes as a number; none of what comes as the value itself.</summary>
internal sealed class FacetValues : IFacetKeyVisitor<byte[][]>
{
    public byte[][] Visit(NodeFacet key) => [];

    public byte[][] Visit(EdgeFacet key) => [];

    public byte[][] Visit(TypeFacet key) => [.. key.Values.Select(value => JsonName.Quoted(value.Value))];
}
