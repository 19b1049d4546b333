using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Fuzzing;

/// <summary>
/// An operation with a variable, whose type allows null and which has a default, at each place of a schema where null is no value: arguments of
/// fields and directives, items of lists, fields of input objects, the keys of OneOf objects. Validation must let it pass, so that only the
/// values of a request can be wrong.
/// </summary>
/// <param name="schema">The API.</param>
public sealed class NonNullPlaces(Schema schema)
{
    private readonly HashSet<string> _walkedInputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _walkedTypes = new(StringComparer.Ordinal);
    private readonly Queue<(ObjectType Type, string Before, string After)> _open = new();

    /// <summary>The documents; each has the variable <c>$x</c>. Each place is there once, however many ways lead to it.</summary>
    public IEnumerable<string> Documents()
    {
        yield return "query($x: Boolean = true) { __typename @skip(if: $x) more: __typename }";
        yield return "query($x: Boolean = true) { __typename @include(if: $x) more: __typename }";
        yield return "query($x: String = \"Query\") { __type(name: $x) { name } }";
        yield return "query($x: Boolean = true) { __schema { types { fields(includeDeprecated: $x) { name } } } }";
        _walkedTypes.Add(schema.QueryType!.Name);
        _open.Enqueue((schema.QueryType, "", ""));
        while (_open.TryDequeue(out var at))
        {
            foreach (var field in at.Type.Fields)
            {
                foreach (var (type, value, place) in field.Arguments.SelectMany(argument => Places(argument.Type, literal => (argument.Name, literal))))
                {
                    var others = Required(field, but: place);
                    var selection = field.Type.Named is FieldContainerType ? " { __typename }" : "";
                    yield return $"query($x: {type.NullableType} = {Literal(type.NullableType)}) "
                        + $"{{ {at.Before}{field.Name}({string.Join(", ", others.Append($"{place}: {value}"))}){selection}{at.After} }}";
                }

                Enter(field, at.Before, at.After);
            }
        }
    }

    private void Enter(FieldDefinition field, string before, string after)
    {
        if (field.Type.Named is not FieldContainerType type) return;
        var arguments = Required(field, but: null).ToList();
        var call = arguments.Count == 0 ? field.Name : $"{field.Name}({string.Join(", ", arguments)})";
        foreach (var possible in schema.GetPossibleTypes(type))
        {
            if (!_walkedTypes.Add(possible.Name)) continue;
            _open.Enqueue((possible, $"{before}{call} {{ __typename ... on {possible.Name} {{ ", $" }} }}{after}"));
        }
    }

    private static IEnumerable<string> Required(FieldDefinition field, string? but) => field.Arguments
        .Where(argument => argument.IsRequired && argument.Name != but).Select(argument => $"{argument.Name}: {Literal(argument.Type)}");

    // Each place with the literal that leads from the argument to the variable.
    private IEnumerable<(GraphQLType Type, string Value, string Argument)> Places(GraphQLType type, Func<string, (string Argument, string Literal)> around)
    {
        if (type.IsNonNull) yield return Place(type, around("$x"));
        switch (type.NullableType)
        {
            case ListType list:
                foreach (var place in Places(list.ItemType, inner => around($"[{inner}]"))) yield return place;
                break;
            case InputObjectType input when _walkedInputs.Add(input.Name):
                foreach (var field in input.Fields)
                {
                    if (input.IsOneOf) yield return Place(field.Type, around($"{{ {field.Name}: $x }}"));
                    foreach (var place in Places(field.Type, inner => around($"{{ {field.Name}: {inner} }}"))) yield return place;
                }

                break;
        }
    }

    private static (GraphQLType, string, string) Place(GraphQLType type, (string Argument, string Literal) at) => (type, at.Literal, at.Argument);

    private static string Literal(GraphQLType type) => type.NullableType switch
    {
        ListType list => $"[{Literal(list.ItemType)}]",
        EnumType choice => choice.Values[0].Name,
        InputObjectType { IsOneOf: true } one => $"{{ {one.Fields[0].Name}: {Literal(one.Fields[0].Type)} }}",
        InputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Literal(field.Type)}"))} }}",
        NamedType { Name: "Boolean" } => "true",
        NamedType { Name: "Int" or "Long" or "Float" or "Decimal" } => "1",
        NamedType { Name: "Date" } => "\"2022\"",
        NamedType { Name: "DateTime" } => "\"2022-01-01T00:00:00Z\"",
        NamedType { Name: "URL" } => "\"https://example.org\"",
        _ => "\"a\"",
    };
}
