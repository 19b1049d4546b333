using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Binding;

/// <summary>
/// Cursors as clients see them: base64url of a JSON array of the order's signature, its key values, the node's id and, of a
/// relationship, its id. Texts are there as their sort keys. A cursor holds nothing that its reader may not see, and is not signed:
/// a forged one is at most a place that no page ends at.
/// </summary>
public static class CursorCodec
{
    // The longest order has 16 keys, and a sort key of 256 code units takes at most 1.5 KB of JSON.
    private const int MaxBytes = 32 * 1024;
    private static readonly int MaxLength = Base64Url.GetEncodedLength(MaxBytes);

    /// <summary>Writes a cursor as a JSON string, quotes included. Ids are UTF-8; that of the relationship is empty where there is none.</summary>
    public static void Write(
        Json.LimitedBuffer output, OrderPlan order, ReadOnlySpan<Value?> keys, ReadOnlySpan<byte> nodeId, ReadOnlySpan<byte> relationshipId)
    {
        using var plain = Begin(order);
        foreach (var key in keys)
        {
            plain.WriteByte((byte)',');
            plain.Write(key switch
            {
                null => "null"u8,
                TextValue text => new TextValue(text.SortKey).Json,
                _ => key.Json,
            });
        }
        plain.WriteByte((byte)',');
        plain.WriteText(nodeId);
        if (!relationshipId.IsEmpty)
        {
            plain.WriteByte((byte)',');
            plain.WriteText(relationshipId);
        }
        End(plain, output);
    }

    /// <summary>A cursor of the order in the making; the caller adds a comma and JSON for each key and id.</summary>
    public static Json.LimitedBuffer Begin(OrderPlan order)
    {
        var plain = new Json.LimitedBuffer(512, MaxBytes);
        plain.Write("[\""u8);
        plain.WriteAscii(order.Signature);
        plain.WriteByte((byte)'"');
        return plain;
    }

    /// <summary>Writes what was begun as a JSON string, quotes included.</summary>
    public static void End(Json.LimitedBuffer plain, Json.LimitedBuffer output)
    {
        plain.WriteByte((byte)']');
        output.WriteByte((byte)'"');
        Base64Url.EncodeToUtf8(plain.Written, output.Reserve(Base64Url.GetEncodedLength(plain.Written.Length)));
        output.WriteByte((byte)'"');
    }

    /// <summary>Reads a cursor of this order; anything else gives false.</summary>
    public static bool TryRead(string text, OrderPlan order, out Cursor cursor)
    {
        cursor = null!;
        if (text.Length > MaxLength || !Base64Url.IsValid(text)) return false;
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(text), new JsonDocumentOptions { MaxDepth = 2 });
            var items = json.RootElement;
            var count = order.Keys.Count;
            if (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() != count + (order.IsOfRelationships ? 3 : 2)) return false;
            if (items[0].ValueKind != JsonValueKind.String || items[0].GetString() != order.Signature) return false;
            var keys = new Value?[count];
            for (var i = 0; i < count; i++)
            {
                if (items[i + 1].ValueKind == JsonValueKind.Null) continue;
                if (!TryReadKey(order.Keys[i].Property, items[i + 1], out keys[i])) return false;
            }
            if (!TryReadText(items[count + 1], out var node)) return false;
            var relationship = "";
            if (order.IsOfRelationships && !TryReadText(items[count + 2], out relationship)) return false;
            cursor = new Cursor(keys, node, relationship);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool TryReadText(JsonElement json, out string text)
    {
        text = json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
        return json.ValueKind == JsonValueKind.String;
    }

    private static bool TryReadKey(Property property, JsonElement json, out Value? value)
    {
        value = null;
        if (property.Kind is ScalarKind.String or ScalarKind.Id or ScalarKind.Url or ScalarKind.Enum)
        {
            if (!TryReadText(json, out var text)) return false;
            value = new TextValue(text);
            return true;
        }
        return ModelValues.TryConvert(property, json, out value, out _);
    }
}
