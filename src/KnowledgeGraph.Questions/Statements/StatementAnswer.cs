using System.Text.Json;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Questions.Statements;

/// <summary>Who says so, as the graph answered it.</summary>
/// <param name="Root">What was selected.</param>
/// <param name="Subject">The subject with its pages of statements.</param>
/// <param name="Owner">Whose cursors they have, see <see cref="StatementCursor"/>.</param>
/// <param name="Documents">How many documents there are.</param>
/// <param name="At">When it was answered.</param>
internal sealed record StatementAnswer(SelectedField Root, JsonElement Subject, string Owner, int Documents, string At) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        StatementPages.Field => PageOf(field),
        "searchedDocuments" => new RootNumber(Documents),
        "answeredAt" => new RootText(At),
        _ => throw new UnknownFieldException(field.Name),
    };

    private AnsweredPage PageOf(SelectedField field) => new(field, Subject.GetProperty(StatementPages.NameOf(PlaceOf(Root, field))), Owner);

    private static int PlaceOf(SelectedField above, SelectedField field)
    {
        for (var i = 0; i < above.Below.Count; i++)
        {
            if (ReferenceEquals(above.Below[i], field)) return i;
        }
        throw new UnknownFieldException(field.Name);
    }

    private sealed record AnsweredPage(SelectedField Page, JsonElement Json, string Owner) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "totalCount" => new RootNumber(Json.GetProperty(field.Name).GetInt64()),
            "nodes" => new RootList([.. Edges.Select(NodeOf)]),
            "edges" => new RootList([.. Edges.Select(edge => new Edge(edge, Owner))]),
            "pageInfo" => new PageInfo(Json.GetProperty(field.Name), Owner),
            "facets" => new RootList([.. Json.GetProperty(StatementPages.FacetsOf(PlaceOf(Page, field))).EnumerateArray().Select(facet => new Facet(facet))]),
            _ => throw new UnknownFieldException(field.Name),
        };

        private IEnumerable<JsonElement> Edges => Json.GetProperty("edges").EnumerateArray();
    }

    private static RootNode NodeOf(JsonElement edge) => new(edge.GetProperty("node").GetProperty("id").GetString()!);

    private static RootValue CursorOf(JsonElement cursor, string owner) =>
        cursor.GetString() is { } inner ? new RootText(new StatementCursor(owner, inner).ToString()) : Null;

    private sealed record Edge(JsonElement Json, string Owner) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "cursor" => CursorOf(Json.GetProperty(field.Name), Owner),
            "node" => NodeOf(Json),
            _ => throw new UnknownFieldException(field.Name),
        };
    }

    private sealed record PageInfo(JsonElement Json, string Owner) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "hasNextPage" or "hasPreviousPage" => new RootFlag(Json.GetProperty(field.Name).GetBoolean()),
            "startCursor" or "endCursor" => CursorOf(Json.GetProperty(field.Name), Owner),
            _ => throw new UnknownFieldException(field.Name),
        };
    }

    private sealed record Facet(JsonElement Json) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "field" => new RootText(Json.GetProperty(field.Name).GetString()!),
            "value" => Json.GetProperty(field.Name).GetString() is { } value ? new RootText(value) : Null,
            "count" => new RootNumber(Json.GetProperty(field.Name).GetInt64()),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}
