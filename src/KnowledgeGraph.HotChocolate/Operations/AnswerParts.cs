using System.Text.Json;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>Where the parts of an answer stand among the bytes that the runner wrote; empty for those that it has not.</summary>
/// <param name="Errors">The list of its errors.</param>
/// <param name="Data">Its data.</param>
/// <param name="Extensions">What is told beside both.</param>
internal readonly record struct AnswerParts(Range Errors, Range Data, Range Extensions)
{
    // As deep as the runner may write: forty fields, each an object in a list at most, and JSON in a scalar on top.
    private const int MaxDepth = 1_000;
    private static readonly int Opening = "{\"data\":"u8.Length;

    /// <summary>The parts of an answer.</summary>
    /// <param name="answer">All of it.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="isCostReported">Whether it tells its cost.</param>
    public static AnswerParts Of(ReadOnlySpan<byte> answer, OperationOutcome outcome, bool isCostReported)
    {
        // Nearly all answers are data alone, whose place is known without reading them.
        if (outcome.IsComplete && !isCostReported) return new AnswerParts { Data = Opening..^1 };
        var parts = default(AnswerParts);
        var json = new Utf8JsonReader(answer, new JsonReaderOptions { MaxDepth = MaxDepth });
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("errors"u8)) parts = parts with { Errors = Value(ref json) };
            else if (json.ValueTextEquals("data"u8)) parts = parts with { Data = Value(ref json) };
            else parts = parts with { Extensions = Value(ref json) };
        }

        return parts;
    }

    private static Range Value(ref Utf8JsonReader json)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return start..(int)json.BytesConsumed;
    }
}
