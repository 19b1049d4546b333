using System.Runtime.InteropServices;
using System.Text.Json;
using HotChocolate.Features;
using HotChocolate.Text.Json;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>A scalar of the API. HotChocolate lets any value pass, as it was written; the runner, which knows the scalar, refuses any other.</summary>
internal sealed class GraphScalar : ScalarType
{
    /// <summary>The scalar that SDL defines; HotChocolate reads its directives.</summary>
    public GraphScalar(ScalarTypeDefinitionNode node) : base(node.Name.Value) => Description = node.Description?.Value;

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(object);

    /// <inheritdoc/>
    public override ScalarSerializationType SerializationType => ScalarSerializationType.Any;

    /// <inheritdoc/>
    protected override bool ApplySerializeAsToScalars => false;

    /// <inheritdoc/>
    public override object CoerceInputLiteral(IValueNode valueLiteral) => valueLiteral;

    /// <inheritdoc/>
    public override object CoerceInputValue(JsonElement inputValue, IFeatureProvider context) => InputValueToLiteral(inputValue, context);

    /// <inheritdoc/>
    public override IValueNode ValueToLiteral(object runtimeValue) => (IValueNode)runtimeValue;

    /// <inheritdoc/>
    public override void CoerceOutputValue(object runtimeValue, ResultElement resultValue) => Write((JsonElement)runtimeValue, resultValue);

    private static void Write(JsonElement value, ResultElement result)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: result.SetStringValue(JsonMarshal.GetRawUtf8Value(value)[1..^1], isEncoded: true); break;
            case JsonValueKind.Number: result.SetNumberValue(JsonMarshal.GetRawUtf8Value(value)); break;
            case JsonValueKind.True: result.SetBooleanValue(true); break;
            case JsonValueKind.False: result.SetBooleanValue(false); break;
            case JsonValueKind.Array: WriteItems(value, result); break;
            case JsonValueKind.Object: WriteMembers(value, result); break;
            default: result.SetNullValue(); break;
        }
    }

    private static void WriteItems(JsonElement value, ResultElement result)
    {
        result.SetArrayValue(value.GetArrayLength());
        using var items = value.EnumerateArray().GetEnumerator();
        foreach (var item in result.EnumerateArray())
        {
            items.MoveNext();
            Write(items.Current, item);
        }
    }

    private static void WriteMembers(JsonElement value, ResultElement result)
    {
        result.SetObjectValue(value.GetPropertyCount());
        using var members = value.EnumerateObject().GetEnumerator();
        foreach (var member in result.EnumerateObject())
        {
            members.MoveNext();
            member.Value.SetPropertyName(members.Current.Name);
            Write(members.Current.Value, member.Value);
        }
    }
}
