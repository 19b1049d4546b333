using System.Text.Json;
using Path = HotChocolate.Path;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>The errors of an answer, as HotChocolate has them.</summary>
internal static class AnswerErrors
{
    /// <summary>The errors that the runner wrote.</summary>
    /// <param name="errors">The list of them.</param>
    public static IReadOnlyList<IError> Of(JsonElement errors) => [.. errors.EnumerateArray().Select(ErrorOf)];

    /// <summary>Errors as the server's error filters leave them.</summary>
    public static IEnumerable<IError> Filtered(RequestContext context, IEnumerable<IError> errors)
    {
        var filters = context.Schema.Services.GetRequiredService<IErrorHandler>();
        return errors.SelectMany(error => filters.Handle(error) switch
        {
            AggregateError several => several.Errors,
            var one => [one],
        });
    }

    // Without positions: they are of the document as it was printed for the runner, not of the one that was sent.
    private static IError ErrorOf(JsonElement error)
    {
        var builder = ErrorBuilder.New().SetMessage(error.GetProperty("message").GetString()!);
        if (error.TryGetProperty("path", out var path))
        {
            builder.SetPath(path.EnumerateArray().Aggregate(
                (Path)Path.Root, (up, part) => part.ValueKind == JsonValueKind.Number ? up.Append(part.GetInt32()) : up.Append(part.GetString()!)));
        }

        if (!error.TryGetProperty("extensions", out var extensions)) return builder.Build();
        foreach (var member in extensions.EnumerateObject())
        {
            if (member.NameEquals("code")) builder.SetCode(member.Value.GetString());
            else builder.SetExtension(member.Name, member.Value.Clone());
        }

        return builder.Build();
    }
}
