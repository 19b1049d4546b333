using System.Text;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Fuzzing;

/// <summary>
/// Documents over a schema, made at random: fields, arguments, variables, fragments, directives, aliases that may collide, and now and then
/// a mistake of any kind. About half of them are valid.
/// </summary>
public sealed class RandomDocuments(Schema schema, Random random)
{
    private const int MostFields = 4;
    private readonly NamedType[] _composites =
        [.. schema.Types.Where(type => type is FieldContainerType or UnionType && !type.Name.StartsWith("__", StringComparison.Ordinal))];
    private readonly string[] _inputs =
        [.. schema.Types.Where(type => type is LeafType or InputObjectType && !type.Name.StartsWith("__", StringComparison.Ordinal)).Select(type => type.Name)];
    private readonly StringBuilder _fragments = new();
    private readonly List<(string Name, string On)> _fragmentNames = [];
    private readonly List<(string Name, string Type)> _variables = [];
    private int _mistakes;
    private int _aliases;
    private int _spreads;

    /// <summary>The next document.</summary>
    public string Make()
    {
        _fragments.Clear();
        _fragmentNames.Clear();
        _variables.Clear();
        _aliases = _spreads = 0;
        _mistakes = random.Next(2);
        var selection = Selection(schema.QueryType!, depth: 5);
        if (Errs()) _variables.Add(("unused", "Int"));
        var variables = _variables.Count == 0 ? "" : $"({string.Join(", ", _variables.Select(variable => $"${variable.Name}: {variable.Type}"))})";
        var second = random.Next(12) == 0 ? $"query {(Errs() ? "First" : "Second")} {{ __typename }} " : "";
        var unused = Errs() ? "fragment Unused on Query { __typename } " : "";
        return $"query First{variables} {selection} {second}{unused}{_fragments}";
    }

    // At most as many mistakes as this document has, so that there is one verdict to find.
    private bool Errs()
    {
        if (_mistakes == 0 || random.Next(14) != 0) return false;
        _mistakes--;
        return true;
    }

    private string Selection(NamedType type, int depth)
    {
        if (Errs()) return "";
        var parts = Enumerable.Range(0, random.Next(1, MostFields + 1)).Select(_ => random.Next(6) switch
        {
            0 when depth > 0 => Inline(type, depth - 1),
            1 when depth > 0 && _spreads < 8 => Spread(type, depth - 1),
            _ => Field(type, depth),
        });
        return $"{{ {string.Join(' ', parts)} }}";
    }

    private string Field(NamedType type, int depth)
    {
        if (Errs()) return "nothing";
        var fields = type is FieldContainerType container ? container.Fields.Where(field => depth > 0 || field.Type.Named is LeafType).ToArray() : [];
        if (fields.Length == 0 || random.Next(10) == 0) return "__typename";
        var field = Pick(fields);
        var alias = random.Next(40) == 0 ? "a: " : random.Next(20) == 0 ? "" : $"a{_aliases++}: ";
        var arguments = field.Arguments.Where(argument => (argument.IsRequired ? !Errs() : random.Next(4) == 0)).Select(Argument).ToList();
        if (Errs()) arguments.Add("nothing: 1");
        if (Errs() && arguments.Count > 0) arguments.Add(arguments[0]);
        var given = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
        var selection = field.Type.Named is LeafType ? (Errs() ? "{ id }" : "") : Selection(field.Type.Named, depth - 1);
        return $"{alias}{field.Name}{given} {Directive()}{selection}";
    }

    private string Argument(ArgumentDefinition argument) => $"{argument.Name}: {Value(argument.Type, depth: 4)}";

    private string Directive() => random.Next(15) != 0 ? "" : Errs() ? "@unknown " : Errs() ? "@skip " : Pick(["@skip(if: "
        + "false) ", "@include(if: true) ", $"@skip(if: {Value(new NonNullType(schema.GetType("Boolean")!), 1)}) "]);

    private string Inline(NamedType type, int depth)
    {
        var on = Narrower(type);
        return random.Next(4) == 0 ? $"... {Directive()}{Selection(type, depth)}" : $"... on {on.Name} {Selection(on, depth)}";
    }

    private string Spread(NamedType type, int depth)
    {
        if (Errs()) return "...Missing";
        var known = _fragmentNames.Where(fragment => fragment.On == type.Name || Errs()).ToArray();
        if (known.Length > 0 && random.Next(3) == 0) return $"...{Pick(known).Name}";
        var (on, name) = (Narrower(type), $"F{_spreads++}");
        var selection = Selection(on, depth);
        // Known only now, since a spread of itself would be a cycle; now and then one more is made.
        if (Errs()) selection = $"{{ ...{name} }}";
        _fragmentNames.Add((name, on.Name));
        _fragments.Append($"fragment {name} on {(Errs() ? "ID" : on.Name)} {selection} ");
        return $"...{name}";
    }

    private NamedType Narrower(NamedType type)
    {
        if (Errs()) return Pick(_composites);
        if (type.IsAbstract && random.Next(2) == 0) return Pick(schema.GetPossibleTypes(type));
        return type is FieldContainerType { Interfaces.Count: > 0 } container && random.Next(3) == 0 ? Pick(container.Interfaces) : type;
    }

    private string Value(GraphQLType type, int depth)
    {
        if (random.Next(8) == 0 && depth > 1) return Variable(type);
        if (Errs()) return Pick(["1", "\"x\"", "[1]", "{ a: 1 }", "null", "WRONG", "true", "1.5"]);
        if (type is NonNullType required) return Some(required.NullableType, depth);
        return random.Next(12) == 0 ? "null" : Some(type, depth);
    }

    private string Some(GraphQLType type, int depth) => type switch
    {
        ListType list when random.Next(4) == 0 => Value(list.ItemType, depth),
        ListType list => $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(list.ItemType, depth - 1)))}]",
        EnumType values => Pick(values.Values).Name,
        InputObjectType { IsOneOf: true } input =>
            $"{{ {Entry(Pick(input.Fields), depth, isOneOf: true)}{(Errs() ? " " + Entry(Pick(input.Fields), depth, isOneOf: true) : "")} }}",
        InputObjectType input => $"{{ {string.Join(", ", Chosen(input, depth).Select(field => Entry(field, depth, isOneOf: false)))}"
            + $"{(Errs() ? " nothing: 1" : "")} }}",
        _ => type.Named.Name switch
        {
            "Int" => Pick(["0", "7", "-3", "20"]),
            "Float" => Pick(["1", "1.5", "-2e3"]),
            "Boolean" => Pick(["true", "false"]),
            "ID" => Pick(["\"a\"", "7"]),
            _ => Pick(["\"\"", "\"2022\"", "\"\"\"block\"\"\""]),
        },
    };

    // As they are asked for, so that the same seed gives the same document.
    private IEnumerable<InputFieldDefinition> Chosen(InputObjectType input, int depth) =>
        input.Fields.Where(field => field.IsRequired || random.Next(depth > 0 ? input.Fields.Count / 2 + 1 : 100) == 0);

    private string Entry(InputFieldDefinition field, int depth, bool isOneOf) =>
        $"{field.Name}: {(isOneOf && field.Type is not NonNullType && random.Next(10) != 0
            ? Value(new NonNullType(field.Type), depth - 1) : Value(field.Type, depth - 1))}";

    private string Variable(GraphQLType type)
    {
        if (Errs()) return "$undefined";
        var text = type.ToString()!;
        if (random.Next(4) == 0 && _variables.FindIndex(variable => variable.Type == text) is >= 0 and var known) return $"${_variables[known].Name}";
        var declared = Errs() ? Pick(_inputs) : random.Next(4) == 0 && type is not NonNullType ? text + "!" : text;
        var name = $"v{_variables.Count}";
        _variables.Add((name, declared));
        if (random.Next(5) == 0 && !declared.EndsWith('!'))
            _variables[^1] = (name, $"{declared} = {(type is NonNullType bare ? Some(bare.NullableType, 0) : "null")}");
        return $"${name}";
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
