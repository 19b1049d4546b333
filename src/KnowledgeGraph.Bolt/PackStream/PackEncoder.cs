using System.Collections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream.Values;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>
/// Encodes objects by their type: what <see cref="PackDecoder"/> makes (graph elements aside, which Bolt does not take), the CLR's
/// integers, float, DateOnly, and any list or map of these.
/// </summary>
public static class PackEncoder
{
    /// <summary>Writes a value.</summary>
    /// <exception cref="UsageException">
    /// Bolt has no form for a type, a text has a lone surrogate, or values are nested deeper than <see cref="PackLimits.MaxDepth"/>.
    /// </exception>
    public static void Encode(PackWriter writer, object? value) => Encode(writer, value, depth: 0);

    private static void Encode(PackWriter writer, object? value, int depth)
    {
        if (depth > PackLimits.MaxDepth) throw new UsageException($"A parameter is nested deeper than {PackLimits.MaxDepth}.");
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case bool truth:
                writer.WriteBoolean(truth);
                break;
            case string text:
                writer.WriteString(text);
                break;
            case long or int or short or sbyte or byte or ushort or uint:
                writer.WriteInteger(Convert.ToInt64(value));
                break;
            case double number:
                writer.WriteFloat(number);
                break;
            case float number:
                writer.WriteFloat(number);
                break;
            case byte[] bytes:
                writer.WriteBytes(bytes);
                break;
            case DateOnly date:
                Encode(writer, BoltDate.From(date), depth);
                break;
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteMapHeader(map.Count);
                foreach (var (key, item) in map)
                {
                    writer.WriteString(key);
                    Encode(writer, item, depth + 1);
                }

                break;
            case ICollection list and not IDictionary:
                writer.WriteListHeader(list.Count);
                foreach (var item in list) Encode(writer, item, depth + 1);
                break;
            default:
                EncodeStructure(writer, value, depth);
                break;
        }
    }

    private static void EncodeStructure(PackWriter writer, object value, int depth)
    {
        var (tag, fields) = StructureCodec.Encode(value) ?? throw new UsageException(
            $"Bolt cannot send a parameter of type {value.GetType().Name}. Send numbers, texts, bytes, lists, maps or temporal values.");
        writer.WriteStructureHeader(tag, fields.Length);
        foreach (var field in fields) Encode(writer, field, depth + 1);
    }
}
