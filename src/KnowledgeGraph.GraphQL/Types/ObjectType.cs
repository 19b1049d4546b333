namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An object type (specification section 3.6). Open to subclasses, which attach what they know about it.</summary>
/// <param name="name">Its name.</param>
/// <param name="fields">Gives its fields; called once, on first use, by one thread.</param>
/// <param name="interfaces">Gives its interfaces, transitive ones included; null for none.</param>
public class ObjectType(
    string name, Func<IEnumerable<FieldDefinition>> fields, Func<IEnumerable<InterfaceType>>? interfaces = null)
    : FieldContainerType(name, fields, interfaces);
