namespace KnowledgeGraph.Bolt;

/// <summary>Writes the parameters of a query text straight into the request.</summary>
public interface IParameters
{
    /// <summary>Writes one map: a header, then as many entries as it announced. May be called again when a request is repeated.</summary>
    void Write(PackWriter writer);
}
