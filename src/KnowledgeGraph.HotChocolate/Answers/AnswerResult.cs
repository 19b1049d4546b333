using System.Text.Json;
using HotChocolate.Execution;
using KnowledgeGraph.HotChocolate.Operations;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using Path = HotChocolate.Path;

namespace KnowledgeGraph.HotChocolate.Answers;

/// <summary>What the runner wrote, as a result that HotChocolate hands on.</summary>
internal static class AnswerResult
{
    /// <summary>The result; the buffer is its own from now on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="json">The whole answer.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="set">Which set of variables it answers, of several.</param>
    public static IOperationResult Of(IRequestContext context, JsonBuffer json, OperationOutcome outcome, int? set)
    {
        var data = new AnswerData(json.WrittenMemory);
        // No builder takes the place in a batch by itself, and a result that is made without one counts as one without data.
        var builder = context.RequestIndex is null && set is null ? OperationResultBuilder.New()
            : OperationResultBuilder.FromResult(new OperationResult(data, requestIndex: context.RequestIndex, variableIndex: set));
        builder.RegisterForCleanup(() =>
        {
            json.Dispose();
            return ValueTask.CompletedTask;
        });
        if (outcome.Data) builder.SetData(data).SetContextData(WellKnownContextData.VaryHeaderValue, "Accept-Language");
        if (outcome.IsComplete) return builder.Build();
        foreach (var error in data.Member("errors").EnumerateArray()) builder.AddError(context.ErrorHandler.Handle(ErrorOf(error)));
        if (outcome.RetryAfter is { } pause)
        {
            builder.SetContextData(WellKnownContextData.HttpStatusCode, StatusCodes.Status503ServiceUnavailable);
            if (OperationMiddleware.CallerOf(context) is { Response.HasStarted: false } caller) caller.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(pause.TotalSeconds)}";
        }

        return builder.Build();
    }

    // Without positions: they are of the document as it was printed for the runner, not of the one that was sent.
    private static IError ErrorOf(JsonElement error)
    {
        var builder = ErrorBuilder.New().SetMessage(error.GetProperty("message").GetString()!);
        if (error.TryGetProperty("path", out var path))
        {
            builder.SetPath(path.EnumerateArray().Aggregate((Path)Path.Root, (up, part) =>
                part.ValueKind == JsonValueKind.Number ? up.Append(part.GetInt32()) : up.Append(part.GetString()!)));
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
