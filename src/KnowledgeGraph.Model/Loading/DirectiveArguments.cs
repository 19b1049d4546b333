using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Reads the arguments of directives. What has the wrong type was reported before, and reads as absent.</summary>
internal static class DirectiveArguments
{
    /// <summary>Asked a dozen times for every field, and so without a closure: a large model has a hundred thousand of them.</summary>
    public static DirectiveNode? Find(this IHasDirectives node, string name)
    {
        for (var i = 0; i < node.Directives.Count; i++)
        {
            if (node.Directives[i].Name.Value == name) return node.Directives[i];
        }
        return null;
    }

    public static bool Has(this IHasDirectives node, string name) => node.Find(name) is not null;

    public static string? Text(this DirectiveNode directive, string argument) =>
        (directive.Argument(argument) as StringValueNode)?.Value;

    public static bool? Flag(this DirectiveNode directive, string argument) =>
        (directive.Argument(argument) as BooleanValueNode)?.Value;

    public static IReadOnlyList<StringValueNode> Texts(this DirectiveNode directive, string argument) => directive.Argument(argument) switch
    {
        StringValueNode one => [one],
        ListValueNode list => [.. list.Values.OfType<StringValueNode>()],
        _ => [],
    };

    /// <summary>Whether <c>direction</c> is OUT; null where it is neither of the two.</summary>
    public static bool? IsOutgoing(this DirectiveNode directive) => directive.Argument("direction") switch
    {
        EnumValueNode { Value: "OUT" } => true,
        EnumValueNode { Value: "IN" } => false,
        _ => null,
    };
}
