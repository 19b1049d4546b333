using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>The statements of a relationship, by its list of ids: seeks in the index of ids.</summary>
/// <param name="scope">The query text.</param>
/// <param name="plan">The connection.</param>
/// <param name="edge">The relationship.</param>
/// <param name="guard">What it must be for them to be read; null for anything.</param>
internal sealed class EdgeStatementMembers(TextScope scope, ConnectionPlan plan, Variable edge, Expression? guard) : Members(scope, plan)
{
    public override IReadOnlyList<Variable> Imports => [edge];

    public override MemberAlias NewMember() => new(Scope.NewVariable('n'), Scope.Model.Statement, new NodeKey(Scope));

    public override IReadOnlyList<Clause> All(MemberAlias member, Expression? within) =>
    [
        Match.ByIndex(
            member.Node,
            Scope.Model.Statement.Label,
            [StoredNames.Id],
            AllTrue.Of(
                guard,
                new Operation(member.Node[StoredNames.Id], Operator.In, edge[RelationshipType.StatementsKey]),
                Conditions.Where(Scope, member, Plan.Where),
                within)!),
    ];
}
