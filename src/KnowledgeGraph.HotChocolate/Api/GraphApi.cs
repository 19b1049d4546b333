namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>The API in a server's schema. It is a mark too, on the fields of the schema that are its own.</summary>
/// <param name="Document">The API.</param>
/// <param name="MaxIds">How many nodes one look-up by ids takes.</param>
internal sealed record GraphApi(ApiDocument Document, int MaxIds)
{
    /// <summary>Whether a field is the API's, and by its resolver too: what an extension resolves itself is the server's.</summary>
    public static bool IsGraph(ObjectField field) => field.Features.Get<GraphApi>() is not null;

    /// <summary>Whether nothing stands before a field's value: HotChocolate keeps a pure resolver only where there is no middleware.</summary>
    public static bool IsPlain(ObjectField field) => IsGraph(field) && field.PureResolver is not null;
}
