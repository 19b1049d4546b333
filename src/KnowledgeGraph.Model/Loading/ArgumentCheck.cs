using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Checks the arguments of one directive: known, given once, of the right type, and all that it needs.</summary>
internal static class ArgumentCheck
{
    public static void Run(ModelDraft draft, DirectiveNode directive, DirectiveDefinitionNode definition)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name.Value;
            if (definition.Arguments.FirstOrDefault(one => one.Name.Value == name) is not { } expected)
                draft.Errors.Add(argument.Name, Unknown(draft, directive, definition, name));
            else if (!given.Add(name)) draft.Errors.Add(argument.Name, $"The argument '{name}' of '@{directive.Name.Value}' is given twice: remove one.");
            else if (!Accepts(expected.Type, argument.Value))
                draft.Errors.Add(argument.Value, $"The argument '{name}' of '@{directive.Name.Value}' takes {Expected(expected)}.");
        }
        foreach (var missing in definition.Arguments.Where(one => one.Type is NonNullTypeNode && !given.Contains(one.Name.Value)))
        {
            if (directive.Arguments.Any(argument => argument.Name.Value == missing.Name.Value)) continue;
            draft.Errors.Add(
                directive, $"'@{directive.Name.Value}' needs the argument '{missing.Name.Value}': add {missing.Name.Value}: and {Expected(missing)}.");
        }
    }

    private static string Unknown(ModelDraft draft, DirectiveNode directive, DirectiveDefinitionNode definition, string name)
    {
        var known = definition.Arguments.Select(argument => argument.Name.Value).ToList();
        var remedy = known.Count == 0 ? "it takes none, remove it." : $"it takes {string.Join(", ", known)}.{draft.Errors.Suggest(name, known)}";
        return $"'@{directive.Name.Value}' has no argument '{name}': {remedy}";
    }

    private static bool Accepts(TypeNode type, ValueNode value) => type switch
    {
        NonNullTypeNode required => value is not NullValueNode && Accepts(required.Type, value),
        _ when value is NullValueNode => true,
        ListTypeNode list => value is ListValueNode items ? items.Values.All(item => Accepts(list.Type, item)) : Accepts(list.Type, value),
        NamedTypeNode { Name.Value: "String" } => value is StringValueNode,
        NamedTypeNode { Name.Value: "Boolean" } => value is BooleanValueNode,
        NamedTypeNode { Name.Value: EvidenceModel.DirectionEnum } => value is EnumValueNode { Value: "OUT" or "IN" },
        _ => false,
    };

    private static string Expected(InputValueDefinitionNode argument) => argument.Type switch
    {
        NonNullTypeNode { Type: NamedTypeNode { Name.Value: EvidenceModel.DirectionEnum } } => "OUT or IN, without quotes",
        ListTypeNode or NonNullTypeNode { Type: ListTypeNode } => "a list of texts, such as [\"name\"]",
        NamedTypeNode { Name.Value: "Boolean" } => "true or false",
        _ => "a text in quotes",
    };
}
