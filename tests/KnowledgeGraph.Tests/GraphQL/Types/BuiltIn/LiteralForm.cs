using System.Globalization;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Tests.GraphQL.Types.BuiltIn;

/// <summary>Coerced values as literals, so that a test can show them.</summary>
internal static class LiteralForm
{
    public static ValueNode Of(object? value) => value switch
    {
        null => new NullValueNode(Location.None),
        bool flag => new BooleanValueNode(Location.None, flag),
        string text => new StringValueNode(Location.None, text),
        int or long => new IntValueNode(Location.None, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        double => new FloatValueNode(Location.None, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        InputObject entries => new ObjectValueNode(
            Location.None,
            [.. entries.Select(entry => new ObjectFieldNode(Location.None, new NameNode(Location.None, entry.Key), Of(entry.Value)))]),
        IEnumerable<object?> items => new ListValueNode(Location.None, [.. items.Select(Of)]),
        _ => throw new ArgumentException($"A value of {value.GetType().Name} has no literal form.", nameof(value)),
    };
}
