using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// A list of what a query finds, as a column. It stands where it is read: Neo4j runs that with fewer steps than a subquery of its own, and
/// plans it sooner. In a subquery before them stands what several alternatives of an object read, so that it is planned and run once, and
/// what aggregates anywhere within: Neo4j 5.26 takes an aggregate in a COLLECT for one of the clause around it, and refuses it there.
/// </summary>
/// <param name="Scope">The query text.</param>
/// <param name="Clauses">Takes the subquery where there has to be one.</param>
/// <param name="IsShared">Whether several alternatives may read it.</param>
internal sealed record ListColumn(TextScope Scope, List<Clause> Clauses, bool IsShared)
{
    /// <summary>The column.</summary>
    /// <param name="imports">What the query needs from outside.</param>
    /// <param name="query">The query up to what it returns.</param>
    /// <param name="item">What is listed. Where it is null, the list may lack it or not.</param>
    public Expression Of(IReadOnlyList<Variable> imports, IReadOnlyList<Clause> query, Expression item)
    {
        if (!IsShared && !query.Any(Aggregates)) return new Subquery(SubqueryKind.Collect, new CypherQuery([.. query, new Return(new Projected(item))]));
        var found = Scope.NewVariable('c');
        Clauses.Add(Scope.Call(imports, new CypherQuery([.. query, new Return(new Projected(new Call(Function.Collect, item), found))])));
        return found;
    }

    // What a list within aggregates stands in a subquery among these clauses.
    private static bool Aggregates(Clause clause) => clause switch
    {
        With with => with.Columns.Any(Aggregates),
        CallSubquery call => call.Branches.Any(branch => branch.Clauses[^1] is Return result && result.Columns.Any(Aggregates)),
        _ => false,
    };

    private static bool Aggregates(Projected column) => column.Value is Call { Function: Function.Collect or Function.CountRows };
}
