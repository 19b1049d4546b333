using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Api;

/// <summary>Generates the API from the model: roots, connections with edge properties, filters, orders, facets.</summary>
public static class ApiSchema
{
    /// <summary>The API of a model. Its types come into being when they are first used.</summary>
    /// <param name="model">The model.</param>
    /// <param name="namesValues">Whether errors name values of enums that there are; not where introspection is switched off.</param>
    /// <param name="roots">The root fields that are no look-ups, with their owners; null for none.</param>
    public static Schema Of(GraphModel model, bool namesValues = true, IReadOnlyList<IRootField>? roots = null)
    {
        roots ??= [];
        var types = new ApiTypes(model, namesValues);
        types.Add("Query", () => RootFields.QueryType(types, roots));
        foreach (var type in model.Interfaces.Values) NodeTypes.Add(types, type);
        foreach (var type in model.NodeTypes.Values) NodeTypes.Add(types, type);
        var areByThemselves = roots.Any(root => AskedTypes.LeadsToEdges(root, model));
        foreach (var type in EdgeTypes.Shown(model)) EdgeTypes.Add(types, type, areByThemselves);
        foreach (var definition in model.Enums.Values) EnumTypes.Add(types, definition);
        PlainTypes.Add(types);
        foreach (var root in roots) AskedTypes.Add(types, root);
        ScalarFilters.Add(types);
        var members = model.Interfaces.Values.ToDictionary(type => type.Name, type => type.Members, StringComparer.Ordinal);
        var edges = EdgeTypes.Names(model, areByThemselves);
        var source = types.Seal(type =>
            type.Name == EdgeTypes.InterfaceName ? edges
            : members.TryGetValue(type.Name, out var nodes) ? nodes.Select(node => node.Name) : null);
        return new Schema(source, new RootTypes((ObjectType)types.Named("Query")))
        {
            Description = "A knowledge graph of which every fact can show its source. One call answers what elsewhere takes several.",
        };
    }
}
