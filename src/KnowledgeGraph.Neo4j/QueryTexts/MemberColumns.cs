using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// The members of a page as one column: a list in the order of the response, each a list of its place where a cursor is asked for, then of
/// what each entry reads.
/// </summary>
internal static class MemberColumns
{
    /// <summary>The column.</summary>
    /// <param name="list">Makes lists of queries.</param>
    /// <param name="members">Where the members come from.</param>
    /// <param name="plan">The connection.</param>
    /// <param name="parts">Takes how the entries that look at members are written, each at its place.</param>
    public static Expression Of(ListColumn list, Members members, ConnectionPlan plan, ConnectionRowPart?[] parts)
    {
        var (member, below) = (members.NewMember(), new List<Clause>());
        var page = members.Page(member);
        var place = new FieldColumn(Place(member, plan.Order), new CursorRow(plan.Order));
        var hasPlace = plan.Parts.Any(part => part is PageInfoPart info && info.Fields.Any(field => IsCursor(field.Member)));
        var columns = new List<Expression>();
        if (hasPlace) columns.AddRange(place.Columns);
        for (var i = 0; i < parts.Length; i++)
        {
            var prefix = JsonName.Prefix(plan.Parts[i].ResponseName, i);
            parts[i] ??= plan.Parts[i].Accept(new OfPage(list.Scope, below, member, columns, place, hasPlace, prefix));
        }
        var found = list.Of(members.Imports, [.. page.Before, member.WithKey(page.Last), .. below], new ListOf(columns));
        return plan.Page.IsBackward ? new Call(Function.Reverse, found) : found;
    }

    private static bool IsCursor(PageInfoMember member) => member switch
    {
        PageInfoMember.StartCursor or PageInfoMember.EndCursor => true,
        PageInfoMember.HasNextPage or PageInfoMember.HasPreviousPage or PageInfoMember.TypeName => false,
    };

    // As cursors show it: texts by what they sort by, all other keys as they are stored.
    private static ListOf Place(MemberAlias member, OrderPlan order)
    {
        var parts = order.Keys.Select(key =>
        {
            var subject = key.IsOnEdge ? member.Edge! : member.Node;
            var isText = key.Property.Kind is ScalarKind.String or ScalarKind.Enum or ScalarKind.Id or ScalarKind.Url;
            return isText ? StoredField.SortOf(subject, key.Property) : subject[key.Property.Key];
        }).Append(member.Id);
        return new ListOf([.. member.Edge is { } edge ? parts.Append(edge[StoredNames.Id]) : parts]);
    }

    /// <summary>What is read of each member of the page.</summary>
    private sealed class OfPage(
        TextScope scope, List<Clause> clauses, MemberAlias member, List<Expression> columns, FieldColumn place, bool hasPlace, byte[] prefix)
        : IPartVisitor<ConnectionRowPart>
    {
        public ConnectionRowPart Visit(NodesPart part)
        {
            var (column, row) = ObjectColumns.OfNode(scope, clauses, member, part.Node);
            return List(column, row);
        }

        public ConnectionRowPart Visit(EdgesPart part)
        {
            var (column, row) = ObjectColumns.OfEdge(scope, clauses, member, part.Edge.Fields, place);
            return List(column, row);
        }

        public ConnectionRowPart Visit(PageInfoPart part) => new PlaceRow(
            prefix,
            JsonName.Prefixes(part.Fields.Select(field => (field.ResponseName, MembersRow.WriterOf(field.Member)))),
            hasPlace ? (CursorRow)place.Value : null);

        public ConnectionRowPart Visit(TotalCountPart part) => throw OfAll(part);

        public ConnectionRowPart Visit(FacetsPart part) => throw OfAll(part);

        public ConnectionRowPart Visit(ConstantPart part) => throw OfAll(part);

        private MemberListRow List(Expression column, RowValue row)
        {
            columns.Add(column);
            return new MemberListRow(prefix, columns.Count - 1, row);
        }

        private static InvalidOperationException OfAll(ConnectionPart part) => new($"{part.GetType().Name} looks at no member of the page.");
    }
}
