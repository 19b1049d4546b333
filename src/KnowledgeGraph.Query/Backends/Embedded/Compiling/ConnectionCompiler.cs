using System.Text;
using KnowledgeGraph.Query.Backends.Embedded.Paging;
using KnowledgeGraph.Query.Backends.Embedded.Steps;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Embedded.Compiling;

/// <summary>Compiles connections.</summary>
internal static class ConnectionCompiler
{
    public static NodeListStep NodeList(CompileContext context, ConnectionPlan plan)
    {
        var type = ((AllNodes)plan.Source).Type;
        var terms = new OrderTerms(plan.Order);
        return new NodeListStep(
            [.. type.Members.Select(member => member.Label)],
            terms,
            ConditionCompiler.Where(context, plan.Where),
            CandidateCompiler.Of(context, type, plan.Where),
            ListingOf(context, plan, terms));
    }

    public static Step Field(CompileContext context, ConnectionPlan plan, byte[] prefix)
    {
        var terms = new OrderTerms(plan.Order);
        var where = ConditionCompiler.Where(context, plan.Where);
        var listing = ListingOf(context, plan, terms);
        if (plan.Source is not RelatedNodes { Field: var field })
            return new EdgeStatementsStep(context.Slots.Column(RelationshipType.StatementsKey, ofRelationship: true), terms, where, listing) { Prefix = prefix };
        return new RelationshipListStep(context.Links(field), field.Type.Name, field.IsOutgoing, plan, terms, context.Validity, where, listing) { Prefix = prefix };
    }

    private static Listing ListingOf(CompileContext context, ConnectionPlan plan, OrderTerms terms)
    {
        var cursor = new CursorWriter(plan.Order, context.Slots);
        PagePart[] parts = [.. plan.Parts.Select((part, index) => Part(context, part, JsonName.Prefix(part.ResponseName, index), cursor))];
        return new Listing(plan, terms, new PageWriter(parts, cursor));
    }

    private static PagePart Part(CompileContext context, ConnectionPart part, byte[] prefix, CursorWriter cursor) => part switch
    {
        TotalCountPart => new CountPart(prefix),
        NodesPart nodes => new NodeListPart(prefix, FieldCompiler.Object(context, nodes.Node)),
        EdgesPart edges => new EdgeListPart(prefix, FieldCompiler.Fields(context, edges.Edge.Fields, cursor)),
        PageInfoPart info => new PlacePart(prefix, JsonName.Prefixes(info.Fields.Select(field => (field.ResponseName, PlaceWriters.Of(field.Member))))),
        FacetsPart facets => new FacetPart(
            prefix,
            [.. facets.By.Select(property => (JsonName.Quoted(property.Name), context.Slots.Column(property.Key, ofRelationship: false)))],
            facets.Limit,
            JsonName.Prefixes(facets.Fields.Select(field => (field.ResponseName, field.Member)))),
        ConstantPart constant => new FixedPart(prefix, Encoding.UTF8.GetBytes(constant.Json)),
        _ => throw new InvalidOperationException($"No step for {part.GetType().Name}."),
    };
}
