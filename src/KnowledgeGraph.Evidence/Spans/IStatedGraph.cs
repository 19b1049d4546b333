using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>What is known of the nodes that statements speak of: those of a store, or of a load.</summary>
internal interface IStatedGraph
{
    /// <summary>The type of a node; null where there is no such node or its label is unknown.</summary>
    NodeType? TypeOf(string id);

    /// <summary>The names of a node, each once; none where it has none.</summary>
    IReadOnlyList<string> NamesOf(string id);

    /// <summary>What a document says of a single field of a node; null where it says nothing of it.</summary>
    Statement? Stated(string documentId, string subjectId, string field);
}
