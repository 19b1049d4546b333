using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Caching;
using KnowledgeGraph.Query.Costs;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Planning;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Plans by shape.</summary>
internal sealed class PlanCache(GraphModel model, Schema schema, QueryLimits limits)
{
    private readonly GraphParts _parts = new(model);
    private readonly IntrospectionCost _introspection = new(schema);
    private readonly LeastRecentlyUsed<string, Plan> _plans = new(limits.CachedPlans, StringComparer.Ordinal);

    /// <summary>The plan of the request's shape, made if it is new.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">An argument forbids a plan.</exception>
    public Plan Get(PreparedOperation operation, VariableValues variables)
    {
        using var shape = ShapeKey.Of(operation, variables);
        var isKnown = _plans.By<ReadOnlySpan<char>>().TryGetValue(shape.Text, out var known);
        QueryTelemetry.CountPlan(isKnown);
        if (isKnown) return _plans.Use(known!);
        return _plans.Add(shape.Text.ToString(), Make(operation, variables));
    }

    private Plan Make(PreparedOperation operation, VariableValues variables)
    {
        var fields = new FieldCollector(schema, operation.Document.Document, variables);
        var context = new PlanningContext(model, _parts, schema, _introspection, fields, operation.Document.Fragments, variables, limits);
        return Planner.Plan(context, operation.Node.SelectionSet);
    }
}
