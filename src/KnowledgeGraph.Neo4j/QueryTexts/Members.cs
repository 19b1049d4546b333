using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>Where the members of a connection come from: how all of them are matched, counted, and cut to a page.</summary>
/// <param name="scope">The query text.</param>
/// <param name="plan">The connection.</param>
internal abstract class Members(TextScope scope, ConnectionPlan plan)
{
    /// <summary>The members of a connection.</summary>
    /// <param name="scope">The query text.</param>
    /// <param name="plan">The connection.</param>
    /// <param name="at">The node or relationship that it is read of; null for a listing.</param>
    public static Members Of(TextScope scope, ConnectionPlan plan, FieldPlace? at) => plan.Source.Accept(new Sources(scope, plan, at));

    protected TextScope Scope { get; } = scope;

    protected ConnectionPlan Plan { get; } = plan;

    /// <summary>What a subquery over the members needs from outside.</summary>
    public abstract IReadOnlyList<Variable> Imports { get; }

    /// <summary>A member with variables of its own.</summary>
    public abstract MemberAlias NewMember();

    /// <summary>Matches all members, filtered.</summary>
    /// <param name="member">Takes a member.</param>
    /// <param name="within">What else is asked of it; null for nothing.</param>
    public abstract IReadOnlyList<Clause> All(MemberAlias member, Expression? within);

    /// <summary>How many members there are.</summary>
    public virtual Expression Count()
    {
        var member = NewMember();
        return new Subquery(SubqueryKind.Count, new CypherQuery(All(member, within: null)));
    }

    /// <summary>Matches the members of the page in order, and one more where the answer looks beyond it; by default by sorting all.</summary>
    public virtual PageClauses Page(MemberAlias member)
    {
        var keys = Keyset.Of(member, Plan.Order);
        return new PageClauses(All(member, keys.Within(Scope, Plan.Page)), Cut(member, keys));
    }

    /// <summary>Orders what was matched and cuts it to what is read.</summary>
    protected With Cut(MemberAlias member, Keyset keys) => new(Columns(member))
    {
        Order = keys.Sort(Plan.Page.IsBackward),
        Limit = PageSize(),
    };

    /// <summary>The size of the page, and one where the answer tells whether something follows: below each member lies all that is asked of it.</summary>
    protected Expression PageSize() => Scope.Limit(new Given(Plan.LooksBeyond ? GivenForm.PageSizeAndOne : GivenForm.PageSize, Plan.Page.Size));

    /// <summary>The variables of a member.</summary>
    protected static IReadOnlyList<Projected> Columns(MemberAlias member) =>
        member.Edge is null ? [new Projected(member.Node)] : [new Projected(member.Edge), new Projected(member.Node)];

    private sealed class Sources(TextScope scope, ConnectionPlan plan, FieldPlace? at) : ISourceVisitor<Members>
    {
        public Members Visit(AllNodes source) => new NodeMembers(scope, plan, source.Type);

        public Members Visit(RelatedNodes source) => new RelatedMembers(scope, plan, source.Field, at!.Member, at.Guard);

        public Members Visit(EdgeStatements source) => new EdgeStatementMembers(scope, plan, at!.Edge!, at.Guard);
    }
}

/// <summary>What finds the members of a page.</summary>
/// <param name="Before">All clauses but the last.</param>
/// <param name="Last">The last, whose columns are what is found.</param>
internal sealed record PageClauses(IReadOnlyList<Clause> Before, With Last);
