using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Query.Plans;

/// <summary>A root field that is answered elsewhere (introspection).</summary>
/// <param name="Group">Its occurrences.</param>
/// <param name="Path">Its place in the response.</param>
public sealed record ExternalField(FieldGroup Group, ResponsePath Path);
