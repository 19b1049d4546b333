using System.Text;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>What a connection reads: the total, the facets, and the members of the page, in this order.</summary>
internal static class ConnectionColumns
{
    /// <summary>The columns of a connection.</summary>
    /// <param name="list">Makes lists of queries.</param>
    /// <param name="members">Where its members come from.</param>
    /// <param name="plan">The connection.</param>
    public static FieldColumn Of(ListColumn list, Members members, ConnectionPlan plan)
    {
        var (columns, facets) = (new List<Expression>(), new List<Expression>());
        var hasTotal = plan.Parts.Any(part => part is TotalCountPart);
        if (hasTotal) columns.Add(members.Count());
        var parts = new ConnectionRowPart?[plan.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = plan.Parts[i].Accept(new Counted(list, members, facets, JsonName.Prefix(plan.Parts[i].ResponseName, i)));
        columns.AddRange(facets);
        var page = Array.Exists(parts, part => part is null) ? new MembersRow(plan.Page) : null;
        if (page is not null) columns.Add(MemberColumns.Of(list, members, plan, parts));
        return new FieldColumn(columns, new ConnectionRow([.. parts.OfType<ConnectionRowPart>()], hasTotal, facets.Count, page, plan.IsShortList));
    }

    /// <summary>What is counted over all members, whatever the page; null of entries that look at those of the page.</summary>
    private sealed class Counted(ListColumn list, Members members, List<Expression> columns, byte[] prefix)
        : IPartVisitor<ConnectionRowPart?>
    {
        public ConnectionRowPart Visit(TotalCountPart part) => new TotalRow(prefix);

        public ConnectionRowPart? Visit(NodesPart part) => null;

        public ConnectionRowPart? Visit(EdgesPart part) => null;

        public ConnectionRowPart? Visit(PageInfoPart part) => null;

        public ConnectionRowPart Visit(FacetsPart part)
        {
            var firstColumn = columns.Count;
            foreach (var key in part.By) columns.Add(Counts(key, part));
            return new FacetsRow(
                prefix,
                firstColumn,
                [.. part.By.Select(key => (JsonName.Quoted(key.Name), key.Accept(new FacetValues())))],
                JsonName.Prefixes(part.Fields.Select(field => (field.ResponseName, FacetsRow.WriterOf(field.Member)))));
        }

        public ConnectionRowPart Visit(ConstantPart part) => new FixedRow(prefix, Encoding.UTF8.GetBytes(part.Json));

        // Most frequent first, equal ones by value; null, which counts as greater than all, last among its equals.
        private Expression Counts(FacetKey key, FacetsPart part)
        {
            var member = members.NewMember();
            var scope = list.Scope;
            var (value, sort, count) = (scope.NewVariable('v'), scope.NewVariable('s'), scope.NewVariable('q'));
            var (raw, sorted) = key.Accept(new FacetColumns(member));
            IReadOnlyList<Clause> query =
            [
                .. members.All(member, within: null),
                new With([new Projected(raw, value), new Projected(sorted, sort), new Projected(new Call(Function.CountRows), count)])
                {
                    Order = [new SortTerm(count, IsDescending: true), new SortTerm(sort, IsDescending: false), new SortTerm(value, IsDescending: false)],
                    Limit = scope.Limit(new Given(GivenForm.Limit, part.Limit)),
                },
            ];
            return list.Of(members.Imports, query, new ListOf([value, count]));
        }
    }
}
