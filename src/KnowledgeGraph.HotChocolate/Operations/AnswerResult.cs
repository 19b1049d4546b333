using System.Collections.Immutable;
using System.Text.Json;
using HotChocolate.Collections.Immutable;
using HotChocolate.Text.Json;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>What the runner wrote, as a result that HotChocolate hands on: data stays the bytes that it is, errors go by the server's error filters.</summary>
internal static class AnswerResult
{
    /// <summary>The result of one run; the buffer is its own from now on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caller">Who asked the runner.</param>
    /// <param name="answer">The whole answer, as the runner wrote it.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="set">Which set of variables it answers, of several.</param>
    public static OperationResult Of(RequestContext context, Caller caller, LimitedBuffer answer, OperationOutcome outcome, int? set = null)
    {
        int? request = context.RequestIndex < 0 ? null : context.RequestIndex;
        var parts = AnswerParts.Of(answer.Written, outcome, caller.IsCostReported);
        ImmutableList<IError> errors = outcome.Error is null ? []
            : [.. AnswerErrors.Filtered(context, AnswerErrors.Of(JsonElement.Parse(answer.Written[parts.Errors])))];
        var extensions = ExtensionsOf(answer.Written[parts.Extensions]);
        if (outcome.HasData)
        {
            var bytes = new Bytes(answer, parts.Data);
            return new OperationResult(new OperationResultData(bytes, isValueNull: false, bytes, answer), errors, extensions)
            {
                RequestIndex = request,
                VariableIndex = set,
            };
        }

        answer.Dispose();
        var refused = new OperationResult(errors, extensions) { RequestIndex = request, VariableIndex = set };
        if (TellWait(context, outcome)) refused.ContextData = refused.ContextData.Add(
            ExecutionContextData.HttpStatusCode, StatusCodes.Status503ServiceUnavailable);
        return refused;
    }

    /// <summary>Tells the client when to try again, where the runner has no room now.</summary>
    /// <returns>Whether it has none.</returns>
    public static bool TellWait(RequestContext context, OperationOutcome outcome)
    {
        if (outcome.RetryAfter is not { } pause) return false;
        if (GraphRun.HttpOf(context) is { Response.HasStarted: false } http) http.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(pause.TotalSeconds)}";
        return true;
    }

    private static ImmutableOrderedDictionary<string, object?>? ExtensionsOf(ReadOnlySpan<byte> extensions)
    {
        if (extensions.IsEmpty) return null;
        var members = ImmutableOrderedDictionary.CreateBuilder<string, object?>();
        foreach (var member in JsonElement.Parse(extensions).EnumerateObject()) members.Add(member.Name, member.Value);
        return members.ToImmutable();
    }

    private sealed class Bytes(LimitedBuffer answer, Range data) : IRawJsonFormatter
    {
        public void WriteDataTo(JsonWriter jsonWriter) => jsonWriter.WriteRawValue(answer.Written[data]);
    }
}
