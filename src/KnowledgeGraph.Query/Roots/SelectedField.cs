using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Query.Roots;

/// <summary>A field as it is selected, with the values of this request.</summary>
/// <param name="Name">Its name in the API, whatever its alias.</param>
/// <param name="Arguments">Its arguments that are given or have a default, coerced; one that is null is as if absent.</param>
/// <param name="Below">What is selected of its value, <c>__typename</c> among it; empty of a leaf, and of what is looked up.</param>
public sealed record SelectedField(string Name, IReadOnlyDictionary<string, object?> Arguments, IReadOnlyList<SelectedField> Below)
{
    /// <summary>Whether a field is selected right below.</summary>
    public bool Selects(string name) => Below.Any(field => field.Name == name);

    /// <summary>A text argument, or the name of an enum's value; null where it is absent.</summary>
    public string? Text(string argument) => TextOf(Arguments.GetValueOrDefault(argument));

    /// <summary>A whole-number argument; null where it is absent.</summary>
    public int? Number(string argument) => Arguments.GetValueOrDefault(argument) as int?;

    /// <summary>A list of texts or of names of enum values; null where it is absent.</summary>
    public IReadOnlyList<string>? Texts(string argument) => Arguments.GetValueOrDefault(argument) switch
    {
        null => null,
        IReadOnlyList<object?> items => [.. items.Select(item => TextOf(item)!)],
        // One value stands for a list of it.
        var one => [TextOf(one)!],
    };

    private static string? TextOf(object? value) => value is EnumValueDefinition member ? member.Name : (string?)value;
}
