using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Operations made by walking the API: several roots, aliases, fragments on interfaces and types, arguments of every kind.</summary>
internal sealed class RandomOperations(Schema schema, RandomArguments arguments, Random random)
{
    private const int MostDepth = 4;

    // What the database must plan for one operation, about: a dozen blocks cost it half a second.
    private const int MostObjects = 9;

    /// <summary>An operation.</summary>
    public MadeOperation Next()
    {
        var draft = new Draft();
        var room = MostObjects;
        return draft.Of(Roots(draft, random.Next(1, 4), MostDepth, ref room));
    }

    /// <summary>The fields of an object, as a selection set.</summary>
    public string Selection(Draft draft, NamedType type, int depth, ref int room)
    {
        var container = (FieldContainerType)type;
        var parts = new List<string>();
        if (random.Next(3) == 0) parts.Add("__typename");
        var fields = container.Fields.Where(field => field.Type.Named is LeafType || (depth > 0 && field.Name != "asOf")).ToList();
        // What has nothing but objects has nothing more to be asked of at the last depth.
        for (var i = random.Next(1, 4); i > 0 && fields.Count > 0; i--)
        {
            var field = fields[random.Next(fields.Count)];
            if (field.Type.Named is not LeafType && --room < 0) continue;
            parts.Add(Field(draft, field, depth, ref room));
        }
        if (type is InterfaceType face)
        {
            var possible = schema.GetPossibleTypes(face);
            var implemented = face.Interfaces.Concat(schema.GetImplementations(face).Where(one => one is InterfaceType)).ToList();
            for (var i = random.Next(3); i > 0; i--)
                parts.Add(On(
                    draft, random.Next(4) == 0 && implemented.Count > 0 ? implemented[random.Next(implemented.Count)] : possible[random.Next(possible.Count)],
                    depth, ref room));
        }
        if (parts.Count == 0) parts.Add("__typename");
        return $"{{ {string.Join(' ', parts)} }}";
    }

    private string Roots(Draft draft, int count, int depth, ref int room)
    {
        var fields = schema.QueryType!.Fields.Where(field => field is ApiField).ToList();
        var parts = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var field = random.Next(6) == 0 ? schema.QueryType.Fields.Find("asOf")! : fields[random.Next(fields.Count)];
            room--;
            parts.Add(field.Name == "asOf"
                ? $"{draft.Alias()}: asOf{arguments.Of(draft, field)} {{ {(depth < MostDepth - 1 ? "__typename" : Roots(draft, random.Next(1, 3), depth - 1, ref room))} }}"
                : Field(draft, field, depth, ref room));
            // The same again, with other values: one query text over a list.
            if (field.Name != "asOf" && random.Next(6) == 0 && field.Type.Named is ObjectType { Name: var name }
                && !name.EndsWith("Connection", StringComparison.Ordinal) && field.Arguments.Contains("id"))
                parts.AddRange(Enumerable.Range(0, 3).Select(_ => $"{draft.Alias()}: {field.Name}{arguments.Of(draft, field)} {{ id __typename }}"));
        }
        return string.Join(' ', parts);
    }

    private string Field(Draft draft, FieldDefinition field, int depth, ref int room)
    {
        var text = $"{draft.Alias()}: {field.Name}{arguments.Of(draft, field)}";
        return field.Type.Named is LeafType ? text : $"{text} {Selection(draft, field.Type.Named, depth - 1, ref room)}";
    }

    private string On(Draft draft, NamedType type, int depth, ref int room)
    {
        var selection = Selection(draft, type, depth, ref room);
        if (random.Next(3) > 0) return $"... on {type.Name} {selection}";
        var name = $"F{draft.Fragments.Count}";
        draft.Fragments.Add($"fragment {name} on {type.Name} {selection}");
        return $"...{name}";
    }
}
