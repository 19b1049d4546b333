using System.Buffers;
using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Language;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>Variables that HotChocolate has coerced, as the JSON object that the runner takes. What was not given stays absent.</summary>
internal static class VariablesJson
{
    /// <summary>The object in UTF-8; empty without variables.</summary>
    public static ReadOnlyMemory<byte> Of(IVariableValueCollection variables)
    {
        ArrayBufferWriter<byte>? written = null;
        Utf8JsonWriter? json = null;
        foreach (var variable in variables)
        {
            if (json is null)
            {
                json = new Utf8JsonWriter(written = new ArrayBufferWriter<byte>());
                json.WriteStartObject();
            }

            json.WritePropertyName(variable.Name);
            Write(json, variable.Value);
        }

        if (json is null) return default;
        json.WriteEndObject();
        json.Dispose();
        return written!.WrittenMemory;
    }

    // As deep as HotChocolate's parser let them nest.
    private static void Write(Utf8JsonWriter json, IValueNode value)
    {
        switch (value)
        {
            case NullValueNode:
                json.WriteNullValue();
                break;
            case BooleanValueNode truth:
                json.WriteBooleanValue(truth.Value);
                break;
            case IntValueNode or FloatValueNode:
                json.WriteRawValue((string)value.Value!);
                break;
            case ListValueNode list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case ObjectValueNode input:
                json.WriteStartObject();
                foreach (var field in input.Fields)
                {
                    json.WritePropertyName(field.Name.Value);
                    Write(json, field.Value);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue((string)value.Value!);
                break;
        }
    }
}
