using System.Text;
using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Rows;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>What a connection reads: the total, the facets, and the members of the page, in this order.</summary>
internal static class ConnectionColumns
{
    /// <summary>The columns of a connection.</summary>
    /// <param name="scope">The statement.</param>
    /// <param name="clauses">Takes the subqueries that it needs.</param>
    /// <param name="members">Where its members come from.</param>
    /// <param name="plan">The connection.</param>
    public static FieldColumn Of(StatementScope scope, List<Clause> clauses, Members members, ConnectionPlan plan)
    {
        var columns = new List<Expression>();
        var parts = new ConnectionRowPart?[plan.Parts.Count];
        var hasTotal = plan.Parts.Any(part => part is TotalCountPart);
        if (hasTotal) columns.Add(members.Count());
        for (var i = 0; i < parts.Length; i++)
        {
            var prefix = JsonName.Prefix(plan.Parts[i].ResponseName, i);
            parts[i] = plan.Parts[i] switch
            {
                TotalCountPart => new TotalRow(prefix),
                FacetsPart facets => Facets(scope, clauses, members, facets, prefix, columns, columns.Count - (hasTotal ? 1 : 0)),
                ConstantPart constant => new FixedRow(prefix, Encoding.UTF8.GetBytes(constant.Json)),
                _ => null,
            };
        }
        var facetColumns = columns.Count - (hasTotal ? 1 : 0);
        if (Array.Exists(parts, part => part is null)) columns.Add(MemberColumns.Of(scope, clauses, members, plan, parts));
        ConnectionRowPart[] all = [.. parts.OfType<ConnectionRowPart>()];
        var page = Array.Exists(all, part => part is MemberListRow or PlaceRow) ? new MembersRow(plan.Page) : null;
        return new FieldColumn(columns, new ConnectionRow(all, hasTotal, facetColumns, page));
    }

    private static FacetsRow Facets(
        StatementScope scope, List<Clause> clauses, Members members, FacetsPart part, byte[] prefix, List<Expression> columns, int firstColumn)
    {
        foreach (var property in part.By) columns.Add(Counts(scope, clauses, members, property, part));
        return new FacetsRow(prefix, firstColumn, [.. part.By.Select(property => JsonName.Quoted(property.Name))], JsonName.Prefixes(part.Fields.Select(field => (field.ResponseName, FacetsRow.WriterOf(field.Member)))));
    }

    // Most frequent first, equal ones by value; null, which counts as greater than all, last among its equals.
    private static Variable Counts(StatementScope scope, List<Clause> clauses, Members members, Property property, FacetsPart part)
    {
        var member = members.NewMember();
        var (value, sort, count, found) = (scope.NewVariable('v'), scope.NewVariable('s'), scope.NewVariable('q'), scope.NewVariable('c'));
        var field = StoredField.Of(member.Node, property);
        clauses.Add(scope.Call(members.Imports, new CypherQuery(
        [
            .. members.All(member, within: null),
            new With([new Projected(field.Raw, value), new Projected(field.Sorted, sort), new Projected(new Call(Function.CountRows), count)])
            {
                Order = [new SortTerm(count, IsDescending: true), new SortTerm(sort, IsDescending: false), new SortTerm(value, IsDescending: false)],
                Limit = scope.Limit(new Given(GivenForm.Limit, part.Limit)),
            },
            new Return(new Projected(new Call(Function.Collect, new ListOf([value, count])), found)),
        ])));
        return found;
    }
}
