using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Testing.Fuzzing;

/// <summary>A body that somebody may post, by the parts that it was made of.</summary>
/// <param name="Kind">How it was made.</param>
/// <param name="Document">The document; null where the body was made of bytes.</param>
/// <param name="Variables">The variables as JSON text; null for none.</param>
/// <param name="Bytes">The whole body where there is no document.</param>
public sealed partial record FuzzCase(string Kind, string? Document, string? Variables, byte[]? Bytes)
{
    private static readonly JsonSerializerOptions AsItStands = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole body.</summary>
    public byte[] Body => Bytes ?? Encoding.UTF8.GetBytes(
        Variables is null ? $"{{\"query\":{Quote(Document!)}}}" : $"{{\"query\":{Quote(Document!)},\"variables\":{Variables}}}");

    /// <summary>The same with less, the largest cuts first.</summary>
    public IEnumerable<FuzzCase> Smaller() => Bytes is not null
        ? Cuts(Bytes).Select(less => this with { Bytes = [.. less] })
        : Cuts(Tokens(Document!)).Select(less => this with { Document = string.Concat(less) })
            .Concat(Variables is null ? [] : [this with { Variables = null }])
            .Concat(Variables is null ? [] : Cuts(Tokens(Variables)).Select(less => this with { Variables = string.Concat(less) }));

    /// <summary>A text in tokens, each with the blanks that follow it; together they are the text.</summary>
    public static string[] Tokens(string text) => [.. Token().Matches(text).Select(match => match.Value)];

    /// <summary>The body as text and as bytes, to repeat it by.</summary>
    public override string ToString() => $"{Kind}, {Body.Length} bytes: {Encoding.UTF8.GetString(Body)} ({Convert.ToBase64String(Body)})";

    private static string Quote(string text) => JsonSerializer.Serialize(text, AsItStands);

    private static IEnumerable<IReadOnlyList<T>> Cuts<T>(IReadOnlyList<T> parts)
    {
        for (var size = parts.Count / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < parts.Count; from += size) yield return [.. parts.Take(from), .. parts.Skip(from + size)];
        }
    }

    [GeneratedRegex("""(?:\w+|"(?:[^"\\\n]|\\.)*"|\.\.\.|[\s\S])\s*""")]
    private static partial Regex Token();
}
