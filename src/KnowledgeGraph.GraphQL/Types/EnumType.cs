using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// An enum type (specification section 3.9). A coerced value is the <see cref="EnumValueDefinition"/> itself, so
/// that a planner can read what a subclass attaches to it.
/// </summary>
public class EnumType(string name, IEnumerable<EnumValueDefinition> values) : LeafType(name)
{
    /// <summary>Whether errors may name the values of the enum. Default true; set to false together with introspection being switched off.</summary>
    public bool CanNameValues { get; set; } = true;

    /// <summary>Its values in order.</summary>
    public MemberMap<EnumValueDefinition> Values { get; } = new(values);

    /// <inheritdoc/>
    public override object? CoerceLiteral(ValueNode literal)
    {
        if (literal is EnumValueNode value) return Find(value.Value);
        var examples = Examples((literal as StringValueNode)?.Value);
        throw Refuse($"Enum \"{Name}\" cannot represent non-enum value: {Printer.Print(literal)}.{examples}");
    }

    /// <inheritdoc/>
    public override object? CoerceJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return Find(json.GetString()!);
        throw Refuse($"Enum \"{Name}\" cannot represent non-string value: {Excerpt.Of(json)}.{Examples(null)}");
    }

    /// <summary>The name of the value, from a definition, its name, or a CLR enum of the same name.</summary>
    public override object? Serialize(object value) => value switch
    {
        EnumValueDefinition definition => definition.Name,
        string text => Find(text).Name,
        _ => Find(value.ToString() ?? "").Name,
    };

    private EnumValueDefinition Find(string name) =>
        Values.Find(name) ?? throw Refuse($"Value \"{Excerpt.Of(name)}\" does not exist in \"{Name}\" enum.{Examples(name)}");

    private string Examples(string? given)
    {
        if (!CanNameValues) return "";
        var match = given is null ? null : Values.FirstOrDefault(value => string.Equals(value.Name, given, StringComparison.OrdinalIgnoreCase));
        return match is not null ? $" Did you mean the enum value \"{match.Name}\"?"
            : $" Expected one of: {string.Join(", ", Values.Take(5).Select(value => value.Name))}{(Values.Count > 5 ? ", …" : "")}.";
    }
}
