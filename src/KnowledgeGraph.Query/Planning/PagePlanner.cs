using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans the page of a connection from <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
internal static class PagePlanner
{
    public static PagePlan Plan(PlanningContext context, OrderPlan order, FieldAt at)
    {
        var (first, last) = (IsGiven(context, at, ArgumentMeaning.First), IsGiven(context, at, ArgumentMeaning.Last));
        var (after, before) = (IsGiven(context, at, ArgumentMeaning.After), IsGiven(context, at, ArgumentMeaning.Before));
        if (first && last)
            throw PlanningContext.Refuse(at, ErrorCode.InvalidArgument, $"'{at.Definition.Name}' has both 'first' and 'last'. Give one of them.");
        // Who names only what comes behind the page means the page before it.
        var backward = last || (before && !first && !after);
        return new PagePlan(
            backward,
            context.Parameter(ParameterKind.PageSize, at, backward ? ArgumentMeaning.Last : ArgumentMeaning.First),
            context.Parameter(ParameterKind.Cursor, at, ArgumentMeaning.After, order),
            context.Parameter(ParameterKind.Cursor, at, ArgumentMeaning.Before, order));
    }

    private static bool IsGiven(PlanningContext context, FieldAt at, ArgumentMeaning meaning) => context.Given(at, meaning) is not null;
}
