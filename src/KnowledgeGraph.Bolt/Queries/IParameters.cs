using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Queries;

/// <summary>Writes the parameters of a query text straight into the request.</summary>
public interface IParameters
{
    /// <summary>Writes one map: a header, then as many entries as it announced. It is called again when a request is repeated.</summary>
    void Write(PackWriter writer);
}
