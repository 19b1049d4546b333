using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Filters;
using KnowledgeGraph.Query.Planning.Inputs;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans connections: source, filter, order, page, and what is answered of them.</summary>
internal static class ConnectionPlanner
{
    /// <summary>A listing of a type.</summary>
    public static ConnectionPlan OfNodes(PlanningContext context, NodeType type, FieldGroup group, in FieldAt at) =>
        Plan(context, new AllNodes(type), type.Name, type, relationship: null, group, at);

    /// <summary>The relationships of a node.</summary>
    public static ConnectionPlan OfRelationships(PlanningContext context, RelationshipField field, FieldGroup group, in FieldAt at) =>
        Plan(context, new RelatedNodes(field), Connections.Stem(field), field.Target, field, group, at);

    /// <summary>The statements of a relationship.</summary>
    public static ConnectionPlan OfEdgeStatements(PlanningContext context, FieldGroup group, in FieldAt at) =>
        Plan(context, new EdgeStatements(context.Model.Statement), context.Model.Statement.Name, context.Model.Statement, relationship: null, group, at);

    private static ConnectionPlan Plan(
        PlanningContext context,
        ConnectionSource source,
        string stem,
        CompositeType target,
        RelationshipField? relationship,
        FieldGroup group,
        in FieldAt at)
    {
        var order = OrderPlanner.Plan(context, source, target, at);
        return new ConnectionPlan
        {
            Source = source,
            ValidAt = at.ValidAt,
            Where = Shown(context, source, target, at),
            Order = order,
            Page = PagePlanner.Plan(context, order, at),
            Parts = Parts(context, stem, target, relationship, group, at),
        };
    }

    private static List<ConnectionPart> Parts(
        PlanningContext context, string stem, CompositeType target, RelationshipField? relationship, FieldGroup group, in FieldAt at)
    {
        var type = (ObjectType)context.Schema.GetType(stem + "Connection")!;
        var parts = new List<ConnectionPart>();
        foreach (var collected in context.Fields.CollectSubfields(type, group))
        {
            var (responseName, name) = (collected.ResponseName, collected.First.Name.Value);
            if (name == "__typename")
            {
                parts.Add(new ConstantPart(responseName, $"\"{type.Name}\""));
                continue;
            }
            var part = new FieldAt(collected.First, type.Fields.Find(name)!, ResponsePath.Of(at.Path, responseName), at.ValidAt);
            parts.Add(((ApiField)part.Definition).Meaning switch
            {
                ConnectionMeaning.TotalCount => new TotalCountPart(responseName),
                ConnectionMeaning.Nodes => new NodesPart(responseName, ObjectPlanner.Plan(context, target, collected, part.Path, at.ValidAt)),
                ConnectionMeaning.Edges => new EdgesPart(responseName, EdgePlanner.Plan(
                    context, stem + "Edge", target, relationship is { Type.IsPlumbing: false } ? relationship.Type : null, collected, part.Path, at.ValidAt)),
                ConnectionMeaning.PageInfo => new PageInfoPart(responseName, ObjectPlanner.PlainFields(context, "PageInfo", collected)),
                ConnectionMeaning.Facets(var counted) => FacetsOf(context, collected, counted, part),
                _ => throw new InvalidOperationException($"The field {name} has no meaning on a connection."),
            });
        }
        return parts;
    }

    private static FacetsPart FacetsOf(PlanningContext context, FieldGroup collected, CompositeType counted, in FieldAt at)
    {
        var by = context.Given(at, "by")!.Items!.Select(item => Facets.Property(counted, item.Value!.ToString()!)).Distinct().ToArray();
        var limit = context.Given(at, "limit") ?? TracedInput.OfConstant(Facets.DefaultLimit);
        return new FacetsPart(
            collected.ResponseName, by, context.Parameter(ParameterKind.FacetLimit, limit, "limit", at), ObjectPlanner.PlainFields(context, "Facet", collected));
    }

    // The statements of a relationship are those that the projection joined to it, and so accepted.
    private static Predicate? Shown(PlanningContext context, ConnectionSource source, CompositeType target, in FieldAt at)
    {
        var where = FilterPlanner.Plan(context, at);
        return target != context.Model.Statement || source is EdgeStatements || AcceptedStatements.AsksStatus(context.Given(at, "where"))
            ? where
            : AcceptedStatements.Only(context, where, at);
    }
}
