using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>One writing of an answer from its rows.</summary>
/// <param name="Bound">The plan with its values.</param>
/// <param name="Output">Where the JSON goes.</param>
/// <param name="Texts">Where source texts are at hand; null for none.</param>
internal sealed record RowRun(BoundPlan Bound, LimitedBuffer Output, ITextSource? Texts)
{
    /// <summary>Whether the object that is being written lacks a related object that it must have.</summary>
    public bool IsLacking { get; set; }

    /// <summary>Names, values and punctuation as they are.</summary>
    public void Write(ReadOnlySpan<byte> json) => Output.Write(json);
}
