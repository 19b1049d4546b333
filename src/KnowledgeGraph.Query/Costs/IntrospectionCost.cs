using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// The cost of introspection by the objects that it answers, <see cref="Prices.IntrospectedObjects"/> of which cost one. Lists count as
/// long as they are on average in this schema, so that the price of what tools ask is near what it comes to, and lists within lists,
/// and aliases of them, are dear (CVE-2024-40094). The depth is bounded by validation.
/// </summary>
internal sealed class IntrospectionCost(Schema schema)
{
    // Made at the first introspection: it needs every type.
    private readonly Lazy<Dictionary<(string Type, string Field), double>> _lengths = new(() => LengthsOf(schema));

    /// <summary>The cost of one root field; at least 1.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">Its fragments expand to more selections than the collector allows.</exception>
    public long Of(FieldCollector fields, FieldGroup root)
    {
        var objects = 1 + Below(fields, (NamedType)schema.GetField(schema.QueryType!, root.First.Name.Value)!.Type.Named, root);
        return (long)Math.Min(Math.Ceiling(objects / Prices.IntrospectedObjects), long.MaxValue / 2d);
    }

    private double Below(FieldCollector fields, NamedType type, FieldGroup parent)
    {
        var objects = 0.0;
        foreach (var field in fields.CollectSubfields(type, parent))
        {
            if (field.First.SelectionSet is null || schema.GetField(type, field.First.Name.Value) is not { } definition) continue;
            var length = _lengths.Value.GetValueOrDefault((type.Name, definition.Name), 1);
            objects += length * (1 + Below(fields, definition.Type.Named, field));
        }
        return objects;
    }

    private static Dictionary<(string Type, string Field), double> LengthsOf(Schema schema)
    {
        NamedType[] types = [.. schema.Types];
        var containers = types.OfType<FieldContainerType>().ToArray();
        var fields = containers.Sum(type => type.Fields.Count);
        return new()
        {
            [("__Schema", "types")] = types.Length,
            [("__Schema", "directives")] = schema.Directives.Count,
            [("__Type", "fields")] = Average(fields, types.Length),
            [("__Type", "interfaces")] = Average(containers.Sum(type => type.Interfaces.Count), types.Length),
            [("__Type", "possibleTypes")] = Average(types.Where(type => type.IsAbstract).Sum(type => schema.GetPossibleTypes(type).Count), types.Length),
            [("__Type", "enumValues")] = Average(types.OfType<EnumType>().Sum(type => type.Values.Count), types.Length),
            [("__Type", "inputFields")] = Average(types.OfType<InputObjectType>().Sum(type => type.Fields.Count), types.Length),
            // About every second type is wrapped once more.
            [("__Type", "ofType")] = 0.5,
            [("__Field", "args")] = Average(containers.Sum(type => type.Fields.Sum(field => field.Arguments.Count)), fields),
            [("__Directive", "args")] = Average(schema.Directives.Sum(directive => directive.Arguments.Count), schema.Directives.Count),
        };
    }

    private static double Average(int members, int owners) => (double)members / owners;
}
