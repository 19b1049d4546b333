using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Operations;

namespace KnowledgeGraph.Questions.Statements;

/// <summary>
/// The operation that answers who says so: the pages of statements of the subject, whatever its type, whether the object is there, and how many
/// documents there are.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="wanted">Which statements.</param>
internal sealed class StatementPages(GraphModel model, Wanted wanted)
{
    /// <summary>The field of the answer that has a page of statements; each of its aliases is one.</summary>
    public const string Field = "statements";

    private readonly GraphOperation _operation = new();

    /// <summary>The response name of the page of a field, by its place below the root.</summary>
    public static string NameOf(int place) => string.Create(CultureInfo.InvariantCulture, $"p{place}");

    /// <summary>The response name of facets, by their place below the page.</summary>
    public static string FacetsOf(int place) => string.Create(CultureInfo.InvariantCulture, $"f{place}");

    /// <summary>The operation.</summary>
    public GraphOperation For(RootCall call)
    {
        _operation.Select($"asOf{ScopeArguments.Of(_operation, call)}{{");
        var pages = Pages(call.Field);
        _operation.Select($"subject: node(id: {_operation.Variable("ID!", wanted.Subject)}){{__typename ");
        if (pages.Count > 0)
        {
            foreach (var owner in Owners()) _operation.Select($"... on {owner}{{__typename {string.Concat(pages.Select(page => page.Below(owner)))}}}");
        }
        _operation.Select("}");
        if (wanted.Object is { } other) _operation.Select($"object: node(id: {_operation.Variable("ID!", other)}){{id}}");
        _operation.Select($"documents: {model.Document.Plural}(first: 0){{totalCount}}");
        return _operation.Select("}");
    }

    private IEnumerable<string> Owners() => model.NodeTypes.Values.Where(type => type.Relationships.ContainsKey(Field))
        .Select(type => StatementCursor.OwnerOf(model, type)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private List<Page> Pages(SelectedField root)
    {
        var pages = new List<Page>();
        var where = "";
        for (var i = 0; i < root.Below.Count; i++)
        {
            if (root.Below[i] is not { Name: Field } page) continue;
            if (where.Length == 0) where = _operation.Variable("StatementFilter", wanted.Filter());
            var size = page.Number("first") is { } first ? $" first: {_operation.Variable("Int!", first)}" : "";
            var after = page.Text("after") is { } given ? StatementCursor.Read(given) : null;
            var place = after is null ? "" : $" after: {_operation.Variable("String!", after.Inner)}";
            pages.Add(new Page($"{NameOf(i)}: {Field}(where: {where}{size}{place}){{{Parts(page)}}}", after?.Owner));
        }
        return pages;
    }

    private string Parts(SelectedField page)
    {
        // Something must be selected of a page, and this costs nothing.
        var parts = new StringBuilder("__typename ");
        if (page.Selects("totalCount")) parts.Append("totalCount ");
        if (page.Selects("pageInfo")) parts.Append("pageInfo{hasNextPage hasPreviousPage startCursor endCursor}");
        if (page.Selects("nodes") || page.Selects("edges")) parts.Append("edges{cursor node{id}}");
        for (var i = 0; i < page.Below.Count; i++)
        {
            if (page.Below[i] is not { Name: "facets" } facets) continue;
            var limit = facets.Number("limit") is { } most ? $" limit: {_operation.Variable("Int!", most)}" : "";
            parts.Append($"{FacetsOf(i)}: facets(by: [{string.Join(' ', facets.Texts("by")!)}]{limit}){{field value count}}");
        }
        return parts.ToString();
    }

    // A page behind a cursor is that of the cursor's owner alone: a subject of another has no such place.
    private sealed record Page(string Text, string? CursorOwner)
    {
        public string Below(string owner) => CursorOwner is null || CursorOwner == owner ? Text : "";
    }
}
