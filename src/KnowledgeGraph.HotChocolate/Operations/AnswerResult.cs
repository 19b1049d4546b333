using System.Text.Json;
using HotChocolate.Text.Json;
using KnowledgeGraph.Query.Json;
using Path = HotChocolate.Path;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>What the runner wrote, as a result that HotChocolate hands on: data stays the bytes that it is, errors go by the server's error filters.</summary>
internal static class AnswerResult
{
    private static readonly int Opening = "{\"data\":"u8.Length;

    /// <summary>The result of one run; the buffer is its own from now on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">The whole answer: <c>{"data":…}</c> or <c>{"errors":…}</c>.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="set">Which set of variables it answers, of several.</param>
    public static OperationResult Of(RequestContext context, LimitedBuffer answer, OperationOutcome outcome, int? set = null)
    {
        int? request = context.RequestIndex < 0 ? null : context.RequestIndex;
        if (outcome.HasData)
        {
            var bytes = new Bytes(answer);
            return new OperationResult(new OperationResultData(bytes, isValueNull: false, bytes, answer)) { RequestIndex = request, VariableIndex = set };
        }

        using var read = answer;
        var filters = context.Schema.Services.GetRequiredService<IErrorHandler>();
        var errors = new OperationResult([.. ErrorsOf(JsonElement.Parse(answer.Written)).Select(filters.Handle)])
        {
            RequestIndex = request,
            VariableIndex = set,
        };
        if (TellWait(context, outcome)) errors.ContextData = errors.ContextData.Add(
            ExecutionContextData.HttpStatusCode, StatusCodes.Status503ServiceUnavailable);
        return errors;
    }

    /// <summary>The errors of an answer that has no data.</summary>
    public static IReadOnlyList<IError> ErrorsOf(JsonElement answer) => [.. answer.GetProperty("errors").EnumerateArray().Select(ErrorOf)];

    /// <summary>Tells the client when to try again, where the runner has no room now.</summary>
    /// <returns>Whether it has none.</returns>
    public static bool TellWait(RequestContext context, OperationOutcome outcome)
    {
        if (outcome.RetryAfter is not { } pause) return false;
        if (GraphRun.HttpOf(context) is { Response.HasStarted: false } http) http.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(pause.TotalSeconds)}";
        return true;
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

    private sealed class Bytes(LimitedBuffer answer) : IRawJsonFormatter
    {
        public void WriteDataTo(JsonWriter jsonWriter) => jsonWriter.WriteRawValue(answer.Written[Opening..^1]);
    }
}
