using System.Text;
using KnowledgeGraph.Embedded.Paging;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>Compiles connections.</summary>
internal sealed class ConnectionCompiler(CompileContext context, ConnectionPlan plan, byte[] prefix) : ISourceVisitor<Step>
{
    private readonly OrderTerms _terms = new(plan.Order);

    /// <summary>The step of a connection.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="plan">The connection.</param>
    /// <param name="prefix">Comma, response name and colon, encoded; empty where others write them.</param>
    public static Step Step(CompileContext context, ConnectionPlan plan, byte[] prefix) =>
        plan.Source.Accept(new ConnectionCompiler(context, plan, prefix));

    public Step Visit(AllNodes source) => new NodeListStep(
        source.Type.Label, _terms, ConditionCompiler.Where(context, plan.Where), CandidateCompiler.Of(context, plan.Start), ListingOf())
    {
        Prefix = prefix,
    };

    public Step Visit(RelatedNodes source)
    {
        var (field, where) = (source.Field, ConditionCompiler.Where(context, plan.Where));
        var ends = CandidateCompiler.Of(context, plan.Start) is { } few ? new FarEnds(few, context.LinksBack(field)) : null;
        var listing = ListingOf();
        return new RelationshipListStep(
            context.Links(field), field.Type.Name, field.IsOutgoing, plan, _terms, context.ValidityOf(field.Type), where, ends, listing)
        {
            Prefix = prefix,
        };
    }

    public Step Visit(EdgeStatements source)
    {
        var where = ConditionCompiler.Where(context, plan.Where);
        var listing = ListingOf();
        return new EdgeStatementsStep(context.Slots.Column(RelationshipType.StatementsKey, ofRelationship: true), _terms, where, listing) { Prefix = prefix };
    }

    private Listing ListingOf()
    {
        var cursor = new CursorWriter(plan.Order, context.Slots);
        PagePart[] parts = [.. plan.Parts.Select((part, index) => part.Accept(new Parts(context, JsonName.Prefix(part.ResponseName, index), cursor)))];
        return new Listing(plan, _terms, new PageWriter(parts, plan.IsShortList));
    }

    private sealed class Parts(CompileContext context, byte[] prefix, CursorWriter cursor) : IPartVisitor<PagePart>
    {
        public PagePart Visit(TotalCountPart part) => new CountPart(prefix);

        public PagePart Visit(NodesPart part) => new NodeListPart(prefix, FieldCompiler.Object(context, part.Node));

        public PagePart Visit(EdgesPart part) => new EdgeListPart(prefix, FieldCompiler.Fields(context, part.Edge.Fields, cursor));

        public PagePart Visit(PageInfoPart part) =>
            new PlacePart(prefix, cursor, JsonName.Prefixes(part.Fields.Select(field => (field.ResponseName, PlaceWriters.Of(field.Member)))));

        public PagePart Visit(FacetsPart part) => new FacetPart(
            prefix,
            [.. part.By.Select(key => (JsonName.Quoted(key.Name), key.Accept(new FacetCompiler(context))))],
            part.Limit,
            JsonName.Prefixes(part.Fields.Select(field => (field.ResponseName, field.Member))));

        public PagePart Visit(ConstantPart part) => new FixedPart(prefix, Encoding.UTF8.GetBytes(part.Json));
    }
}
