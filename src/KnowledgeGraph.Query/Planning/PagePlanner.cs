using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans the page of a connection from <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
internal static class PagePlanner
{
    public static PagePlan Plan(PlanningContext context, OrderPlan order, in FieldAt at)
    {
        var first = context.Given(at, "first");
        var last = context.Given(at, "last");
        var after = context.Given(at, "after");
        var before = context.Given(at, "before");
        if (first is not null && last is not null)
            throw PlanningContext.Refuse(at, ErrorCode.InvalidArgument, $"'{at.Definition.Name}' has both 'first' and 'last'. Give one of them.");
        // Who names only what comes behind the page means the page before it.
        var backward = last is not null || (before is not null && first is null && after is null);
        var size = backward ? last : first;
        return new PagePlan(
            backward,
            size is null ? null : context.Parameter(ParameterKind.PageSize, size, backward ? "last" : "first", at),
            after is null ? null : context.Parameter(ParameterKind.Cursor, after, "after", at, order),
            before is null ? null : context.Parameter(ParameterKind.Cursor, before, "before", at, order));
    }
}
