using KnowledgeGraph.Embedded.Paging;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>Compiles what members are counted by.</summary>
internal sealed class FacetCompiler(CompileContext context) : IFacetKeyVisitor<FacetReader>
{
    public FacetReader Visit(NodeFacet key)
    {
        var slot = context.Slots.Column(key.Property.Key, ofRelationship: false);
        return (run, member) => run.Read(slot, member.Node);
    }

    public FacetReader Visit(EdgeFacet key)
    {
        var slot = context.Slots.Column(key.Property.Key, ofRelationship: true);
        return (run, member) => run.Read(slot, member.Relationship);
    }

    public FacetReader Visit(TypeFacet key)
    {
        var values = new Value?[context.Catalog.Labels.Count];
        foreach (var (type, value) in key.Values) values[context.Label(type)] = new TextValue(value);
        return (run, member) => values[run.Snapshot.LabelOf(member.Node)];
    }
}
