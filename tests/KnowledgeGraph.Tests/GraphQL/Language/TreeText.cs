using System.Collections;
using System.Reflection;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Tests.GraphQL.Language;

/// <summary>A syntax tree as text without its locations, so that trees can be compared.</summary>
internal static class TreeText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        Node node => $"{node.GetType().Name}({string.Join(", ", Parts(node))})",
        string text => $"'{text}'",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => value.ToString()!,
    };

    private static IEnumerable<string> Parts(Node node) => node.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name is not ("Location" or "NamedType" or "ResponseName"))
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => $"{property.Name}: {Of(property.GetValue(node))}");
}
