using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning.Inputs;

/// <summary>A field of the operation where it stands.</summary>
/// <param name="Group">Its occurrences; arguments agree among all.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Path">Its place in the response, lists left out.</param>
/// <param name="Scope">What of the graph is seen here.</param>
internal sealed record FieldAt(FieldGroup Group, FieldDefinition Definition, ResponsePath Path, Scope Scope)
{
    /// <summary>The first of its occurrences.</summary>
    public FieldNode Node => Group.First;

    /// <summary>Its alias or name.</summary>
    public string ResponseName => Group.ResponseName;

    /// <summary>Where it stands in the document: tells fields of one response name apart.</summary>
    public string Occurrences => string.Join(',', Group.Nodes.Select(node => node.Location.Start));

    /// <summary>Whether it asks for the name of the type, as any object can be asked.</summary>
    public bool IsTypeName => ReferenceEquals(Definition, IntrospectionFields.TypeName);

    /// <summary>The type below it.</summary>
    public ObjectType Type => (ObjectType)Definition.Type.Named;

    /// <summary>What it asks of the graph. Every field of the API says it but the name of the type and introspection.</summary>
    public TMeaning Meaning<TMeaning>()
        where TMeaning : FieldMeaning => (TMeaning)((ApiField)Definition).Meaning;
}
