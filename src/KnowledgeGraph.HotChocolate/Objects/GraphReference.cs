namespace KnowledgeGraph.HotChocolate.Objects;

/// <summary>
/// Leads from a field of the server's own into the graph: a resolver returns one, or a list of them, where its field's type is a type of the
/// graph, and whatever of the graph is selected below is there. All that fields of one level return is one look-up.
/// </summary>
/// <param name="Id">The node's id, such as <c>ship:alva</c>; the field is null where there is none.</param>
public sealed record GraphReference(string Id)
{
    /// <summary>
    /// The reference that an id names, as a method for what wants one, such as a reference resolver of Apollo Federation:
    /// <c>new GraphHosting { NodeTypes = type => type.Key("id").ResolveReferenceWith(typeof(GraphReference).GetMethod(nameof(GraphReference.Of))!) }</c>.
    /// </summary>
    /// <param name="id">The node's id.</param>
    public static GraphReference Of(string id) => new(id);
}
