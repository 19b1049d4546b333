using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>
/// The JSON of one variable to its value. Goes on after a fault, so that one answer names all of them; the place
/// inside the variable is kept on a stack of its own and turned into text only when there is a fault.
/// </summary>
internal sealed class JsonCoercer(Action<string, string> report)
{
    private readonly Stack<(string? Name, int Index)> _place = new();

    /// <summary>Reports each fault with its place (empty for the variable itself) and its reason.</summary>
    public object? Coerce(JsonElement json, GraphQLType type) => Coerce(json, type, 0);

    private object? Coerce(JsonElement json, GraphQLType type, int depth)
    {
        CoercionDepth.Check(depth);
        if (json.ValueKind == JsonValueKind.Null) return type.IsNonNull ? FaultNull(type) : null;
        return type.NullableType switch
        {
            ListType list => CoerceList(json, list, depth),
            InputObjectType input => CoerceObject(json, input, depth),
            LeafType leaf => CoerceLeaf(json, leaf),
            var other => FaultNoInput(other),
        };
    }

    private object?[] CoerceList(JsonElement json, ListType type, int depth)
    {
        // A single value stands for a list of one (specification section 3.11).
        if (json.ValueKind != JsonValueKind.Array) return [Coerce(json, type.ItemType, depth + 1)];
        var items = new object?[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            _place.Push((null, i));
            items[i++] = Coerce(item, type.ItemType, depth + 1);
            _place.Pop();
        }

        return items;
    }

    // The recursive functions hold no messages of their own: 200 levels of them have to fit a stack of 256 KB.
    private object? CoerceObject(JsonElement json, InputObjectType type, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object) return FaultNoObject(type);
        var builder = new InputObjectBuilder(type);
        var keys = 0;
        foreach (var property in json.EnumerateObject())
        {
            keys++;
            CoerceField(builder, property, type, depth);
        }

        AddMissing(builder, type, depth);
        var value = builder.Build();
        if (type.IsOneOf && (keys != 1 || value.Count != 1 || value.AsSpan()[0].Value is null)) Fault(LiteralCoercion.OneOfMessage(type));
        return value;
    }

    private void CoerceField(InputObjectBuilder builder, JsonProperty property, InputObjectType type, int depth)
    {
        var index = type.Fields.IndexOf(property.Name);
        if (index < 0)
        {
            FaultUnknown(property, type);
            return;
        }

        _place.Push((type.Fields[index].Name, 0));
        builder.Add(index, Coerce(property.Value, type.Fields[index].Type, depth + 1));
        _place.Pop();
    }

    private void AddMissing(InputObjectBuilder builder, InputObjectType type, int depth)
    {
        foreach (var index in builder.Missing())
        {
            var field = type.Fields[index];
            if (field.DefaultValue is null) FaultMissing(field);
            else builder.Add(index, LiteralCoercion.CoerceDefault(field, depth));
        }
    }

    private object? CoerceLeaf(JsonElement json, LeafType type)
    {
        try
        {
            return type.CoerceJson(json);
        }
        catch (GraphQLException refusal) when (refusal.Errors[0].Code != ErrorCode.LimitExceeded)
        {
            return Fault(refusal.Errors[0].Message);
        }
    }

    private object? FaultNull(GraphQLType type) => Fault($"Expected non-nullable type \"{type}\" not to be null.");

    private object? FaultNoInput(GraphQLType type) => Fault($"Type \"{type}\" is no input type.");

    private object? FaultNoObject(InputObjectType type) => Fault($"Expected type \"{type}\" to be an object.");

    private void FaultUnknown(JsonProperty property, InputObjectType type) =>
        Fault($"Field \"{Excerpt.Of(property.Name)}\" is not defined by type \"{type}\".");

    private void FaultMissing(InputFieldDefinition field) =>
        Fault($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");

    private object? Fault(string reason)
    {
        report(Place(), reason);
        return null;
    }

    private string Place()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _place.Reverse())
        {
            if (name is null) text.Append('[').Append(index).Append(']');
            else text.Append('.').Append(name);
        }

        return text.ToString();
    }
}
