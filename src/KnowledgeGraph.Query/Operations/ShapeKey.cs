using System.Buffers;
using System.Globalization;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Planning.Inputs;

namespace KnowledgeGraph.Query.Operations;

/// <summary>
/// Writes the shape of a request: document, operation, and the form of the variables (absent or null, the keys of input
/// objects, the lengths of their lists, Booleans, enums that choose a property, an order or a language). Requests of one shape share
/// a plan; every other value is a parameter. Hot path: pooled characters, nothing kept.
/// </summary>
internal ref struct ShapeKey
{
    private char[] _characters;
    private int _length;

    private ShapeKey(int capacity) => _characters = ArrayPool<char>.Shared.Rent(capacity);

    public readonly ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    public static ShapeKey Of(PreparedOperation operation, VariableValues variables)
    {
        var key = new ShapeKey(256);
        key.Append(operation.Document.Number);
        key.Append('/');
        key.Append(operation.Node.Location.Start);
        for (var i = 0; i < operation.VariableTypes.Count; i++)
        {
            key.Append(';');
            if (variables.TryGet(operation.Node.VariableDefinitions[i].Variable.Name.Value, out var value)) key.Append(value, operation.VariableTypes[i]!);
            else key.Append('-');
        }
        return key;
    }

    public void Dispose()
    {
        if (_characters.Length > 0) ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
    }

    private void Append(object? value, GraphQLType type)
    {
        switch (value)
        {
            case null:
                Append('0');
                break;
            case bool flag:
                Append(flag ? 't' : 'f');
                break;
            case InputObject input:
                var fields = ((InputObjectType)type.Named).Fields;
                Append('{');
                foreach (var (key, inner) in input.AsSpan())
                {
                    Append(key);
                    Append(':');
                    Append(inner, fields.Find(key)!.Type);
                    Append(',');
                }
                Append('}');
                break;
            case IReadOnlyList<object?> list when TracedInput.HasForm(type.Named):
                Append('[');
                foreach (var item in list)
                {
                    Append(item, type.NullableType is ListType items ? items.ItemType : type);
                    Append(',');
                }
                Append(']');
                break;
            default:
                Append(TracedInput.HasForm(type.Named) ? value.ToString()! : "v");
                break;
        }
    }

    private void Append(char character)
    {
        if (_length == _characters.Length) Grow(1);
        _characters[_length++] = character;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_characters.Length - _length < text.Length) Grow(text.Length);
        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
    }

    private void Append(long number)
    {
        if (_characters.Length - _length < 20) Grow(20);
        number.TryFormat(_characters.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Grow(int more)
    {
        var grown = ArrayPool<char>.Shared.Rent(Math.Max(_characters.Length * 2, _length + more));
        Text.CopyTo(grown);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = grown;
    }
}
