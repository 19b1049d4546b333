using System.Text.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Asking;

/// <summary>
/// What a store wrote for a plan with look-ups: <c>{"#":{"0":[{…},null,…],…},…}</c>. The objects are found by where they begin and end; nothing is
/// copied.
/// </summary>
internal readonly struct LookedUp
{
    // Fields nest at most 40 deep and each is an object in a list at most; JSON in a scalar comes on top.
    private const int MaxDepth = 1_000;
    private readonly ReadOnlyMemory<byte> _written;
    private readonly Dictionary<string, List<Range>> _objects;
    private readonly int _rest;

    private LookedUp(ReadOnlyMemory<byte> written, Dictionary<string, List<Range>> objects, int rest) => (_written, _objects, _rest) = (written, objects, rest);

    /// <summary>The root fields: what follows the brace that opens the object, comma left out.</summary>
    public ReadOnlySpan<byte> Roots => _written.Span[_rest..];

    /// <summary>Reads what a store wrote.</summary>
    public static LookedUp Read(Plan plan, ReadOnlyMemory<byte> written)
    {
        var objects = new Dictionary<string, List<Range>>(StringComparer.Ordinal);
        if (ReferenceEquals(plan.Steps, plan.Roots)) return new LookedUp(written, objects, rest: 1);
        var json = new Utf8JsonReader(written.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        Expect(ref json, JsonTokenType.StartObject);
        Expect(ref json, JsonTokenType.PropertyName);
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName) objects[json.GetString()!] = List(ref json);
        // The look-ups stand before at least one root field, and a comma between.
        return new LookedUp(written, objects, (int)json.BytesConsumed + 1);
    }

    /// <summary>Whether the store has it.</summary>
    public bool Has(LookUpRoot lookUp, int place) => !Json(lookUp, place).SequenceEqual("null"u8);

    /// <summary>One of them as the store wrote it.</summary>
    public ReadOnlySpan<byte> Json(LookUpRoot lookUp, int place) => _written.Span[_objects[lookUp.ResponseName][place]];

    private static List<Range> List(ref Utf8JsonReader json)
    {
        var objects = new List<Range>();
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)json.TokenStartIndex;
            json.Skip();
            objects.Add(start..(int)json.BytesConsumed);
        }
        return objects;
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token) throw new InvalidOperationException($"A store wrote a {json.TokenType} where a {token} stands.");
    }
}
