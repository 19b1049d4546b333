namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An interface type (specification section 3.7). Open to subclasses, which attach what they know about it.</summary>
/// <param name="name">Its name.</param>
/// <param name="fields">Gives its fields; called once, on first use, by one thread.</param>
/// <param name="interfaces">Gives the interfaces that it implements itself; null for none.</param>
public class InterfaceType(
    string name, Func<IEnumerable<FieldDefinition>> fields, Func<IEnumerable<InterfaceType>>? interfaces = null)
    : FieldContainerType(name, fields, interfaces);
