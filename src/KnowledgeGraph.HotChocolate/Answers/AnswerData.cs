using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace KnowledgeGraph.HotChocolate.Answers;

/// <summary>
/// The data of an answer that is written already. HotChocolate has no place of its own for bytes, so they ride where it keeps data; they
/// are read only where somebody looks inside, such as a socket or a stream of several answers.
/// </summary>
/// <param name="answer">The whole answer, <c>{"data":…}</c> or <c>{"errors":…}</c>.</param>
internal sealed class AnswerData(ReadOnlyMemory<byte> answer) : IReadOnlyDictionary<string, object?>
{
    private JsonElement? _members;
    private Dictionary<string, object?>? _data;

    /// <summary>The whole answer.</summary>
    public ReadOnlyMemory<byte> Answer => answer;

    /// <inheritdoc/>
    public int Count => Data.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Data.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => Data.Values;

    private Dictionary<string, object?> Data => _data ??=
        Member("data").EnumerateObject().ToDictionary(entry => entry.Name, entry => (object?)entry.Value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public object? this[string key] => Data[key];

    /// <summary>A member of the answer.</summary>
    public JsonElement Member(string name) => (_members ??= JsonSerializer.Deserialize<JsonElement>(answer.Span)).GetProperty(name);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Data.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => Data.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Data.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
