using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>What is seen below an <c>asOf</c>: what is seen around it, but for the sides that it names.</summary>
internal static class ScopePlanner
{
    /// <param name="context">The plan in the making.</param>
    /// <param name="at">The <c>asOf</c>.</param>
    /// <exception cref="GraphQLException">INVALID_ARGUMENT: it names a moment and a change.</exception>
    public static Scope Within(PlanningContext context, FieldAt at)
    {
        var scope = at.Scope;
        if (context.Parameter(ParameterKind.Date, at, ArgumentMeaning.ValidAt) is { } date) scope = scope with { ValidAt = date };
        if (context.Named(at, ArgumentMeaning.Undated) is { Value: bool seesUndated }) scope = scope with { IsDatedOnly = !seesUndated };
        return Then(context, at) is { } then ? scope with { Then = then } : scope;
    }

    private static ThenPlan? Then(PlanningContext context, FieldAt at)
    {
        var known = context.Parameter(ParameterKind.Moment, at, ArgumentMeaning.KnownAt);
        var change = context.Parameter(ParameterKind.ChangeNumber, at, ArgumentMeaning.AfterChange);
        if (known is null && change is null) return null;
        if (known is not null && change is not null)
        {
            throw PlanningContext.Refuse(at, ErrorCode.InvalidArgument,
                "'known' and 'change' both say as of when. Give one of them.");
        }
        var then = new ThenPlan(context.Thens.Count, known, change);
        context.Thens.Add(then);
        return then;
    }
}
