using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>
/// Writes one entry of a response object: its prefix (<c>,"name":</c>, made when the plan is compiled), then a value read from the
/// node or relationship at hand. Hot path: one virtual call, two array loads and a copy a field.
/// </summary>
internal abstract class Step
{
    /// <summary>The comma where it is not the first, the response name and the colon, encoded.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>Writes the value.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">The relationship, -1 where there is none, and the node; of an edge the far node.</param>
    public abstract void Write(Execution run, Link at);
}
