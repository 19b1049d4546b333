using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Plans.Walks;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Turns the root selection of a query into a plan.</summary>
internal sealed class Planner : IRootMeaningVisitor<RootStep>
{
    private readonly PlanningContext _context;
    private readonly FieldAt _at;

    private Planner(PlanningContext context, FieldAt at) => (_context, _at) = (context, at);

    public static Plan Plan(PlanningContext context, SelectionSetNode selectionSet)
    {
        var roots = Roots(context, context.Fields.Collect(context.Schema.QueryType!, selectionSet), path: null, Scope.Everything);
        PlanSize.Check(roots, context.Limits.MaxPlannedFields);
        var blocks = PlanBlocks.Count(roots);
        if (blocks > context.Limits.MaxBlocks)
        {
            throw new GraphQLException(ErrorCode.LimitExceeded,
                $"The operation has {blocks} look-ups, pages, counts and filters that differ in more than values; "
                + $"at most {context.Limits.MaxBlocks} are allowed (MaxBlocks). Split it in two.");
        }
        return new Plan(
            roots, context.Parameters, [.. context.Externals], [.. context.Asked], [.. context.Thens], blocks,
            PlanReads.Of(context.Model, context.Parts, roots, areOfNow: context.Thens.Count == 0));
    }

    public RootStep Visit(RootMeaning.Find meaning)
    {
        var id = _context.Parameter(ParameterKind.Id, _at, ArgumentMeaning.Id)!;
        return new NodeRoot(_at.ResponseName, _at.Scope, meaning.Type, id, ObjectPlanner.Plan(_context, meaning.Type, _at));
    }

    public RootStep Visit(RootMeaning.FindMany meaning)
    {
        var ids = _context.Parameter(ParameterKind.Ids, _at, ArgumentMeaning.Ids)!;
        return new NodesRoot(_at.ResponseName, _at.Scope, meaning.Type, ids, ObjectPlanner.Plan(_context, meaning.Type, _at));
    }

    public RootStep Visit(RootMeaning.List meaning) => new ListRoot(_at.ResponseName, _at.Scope, ConnectionPlanner.OfNodes(_context, meaning.Type, _at));

    public RootStep Visit(RootMeaning.AsOf meaning)
    {
        var scope = ScopePlanner.Within(_context, _at);
        return new ScopeRoot(_at.ResponseName, Roots(_context, _context.Fields.CollectSubfields(_context.Schema.QueryType!, _at.Group), _at.Path, scope));
    }

    public RootStep Visit(RootMeaning.About meaning) =>
        new AboutRoot(_at.ResponseName, _at.Scope, [.. _context.Below(_at.Type, _at).Select(About)]);

    public RootStep Visit(RootMeaning.Ask meaning) => AskedPlanner.Plan(_context, meaning.Owner, _at);

    private static List<RootStep> Roots(PlanningContext context, IReadOnlyList<FieldGroup> fields, ResponsePath? path, Scope scope) =>
        [.. fields.Select(group => Root(context, context.At(context.Schema.QueryType!, group, path, scope)))];

    // A field that is not ours is introspection.
    private static RootStep Root(PlanningContext context, FieldAt at) =>
        at.IsTypeName ? new ConstantRoot(at.ResponseName, $"\"{context.Schema.QueryType!.Name}\"")
        : at.Definition is ApiField ? at.Meaning<RootMeaning>().Accept(new Planner(context, at))
        : External(context, at);

    private AboutField About(FieldAt at)
    {
        var member = PlanningContext.MemberOf(at, AboutMember.TypeName);
        return new AboutField(at.ResponseName, member, member == AboutMember.Counts ? _context.PlainFields(at, TypeCountMember.TypeName) : []);
    }

    private static ExternalRoot External(PlanningContext context, FieldAt at)
    {
        context.Externals.Add(new ExternalField(at.Group, at.Path));
        return new ExternalRoot(at.ResponseName, context.Externals.Count - 1, context.Introspection.Of(context.Fields, at.Group));
    }
}
