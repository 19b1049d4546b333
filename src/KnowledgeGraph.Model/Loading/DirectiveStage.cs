using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Checks every directive against its definition: that it exists, stands where it may, once, and with the right arguments.</summary>
internal static class DirectiveStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var declaration in draft.Declarations.Values)
        {
            Check(draft, declaration.Directives, declaration.Kind switch
            {
                DeclarationKind.Object => "OBJECT",
                DeclarationKind.Interface => "INTERFACE",
                _ => "ENUM",
            });
            foreach (var field in declaration.Fields) Check(draft, field.Directives, "FIELD_DEFINITION");
            foreach (var value in declaration.Values) Check(draft, value.Directives, "ENUM_VALUE");
        }
    }

    private static void Check(ModelDraft draft, IReadOnlyList<DirectiveNode> directives, string location)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            var name = directive.Name.Value;
            if (!draft.Directives.TryGetValue(name, out var definition) || IsForbidden(directive))
            {
                var known = draft.Directives.Keys.Except(EvidenceModel.InternalDirectives).Select(one => "@" + one).ToList();
                draft.Errors.Add(
                    directive,
                    $"There is no directive '@{name}': remove it, or use one of {string.Join(", ", known)}.{draft.Errors.Suggest("@" + name, known)}");
            }
            else if (!definition.Locations.Any(allowed => allowed.Value == location))
            {
                draft.Errors.Add(directive, $"'@{name}' cannot stand {Place(location)}: it belongs {Place(definition.Locations[0].Value)}. Move or remove it.");
            }
            else if (IsRepeated(directives, i))
            {
                draft.Errors.Add(directive, $"'@{name}' stands here twice: remove one.");
            }
            else
            {
                ArgumentCheck.Run(draft, directive, definition);
            }
        }
    }

    private static bool IsForbidden(DirectiveNode directive) =>
        EvidenceModel.InternalDirectives.Contains(directive.Name.Value) && !EvidenceModel.Holds(directive);

    private static bool IsRepeated(IReadOnlyList<DirectiveNode> directives, int index)
    {
        // A node carries as many directives as there are definitions, or mistakes: the first few tell.
        for (var i = 0; i < Math.Min(index, 100); i++)
        {
            if (directives[i].Name.Value == directives[index].Name.Value) return true;
        }
        return false;
    }

    private static string Place(string location) => location switch
    {
        "OBJECT" => "on a type",
        "INTERFACE" => "on an interface",
        "ENUM" => "on an enum",
        "ENUM_VALUE" => "on an enum value",
        _ => "on a field",
    };
}
