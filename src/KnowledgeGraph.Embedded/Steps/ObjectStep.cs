using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>Writes a node as an object: the steps of its label in order.</summary>
/// <param name="stepsByLabel">By the label's number in the catalog; null for labels that cannot be here.</param>
internal sealed class ObjectStep(Step[]?[] stepsByLabel)
{
    public bool Accepts(int label) => (uint)label < (uint)stepsByLabel.Length && stepsByLabel[label] is not null;

    public void Write(Execution run, int node)
    {
        var steps = stepsByLabel[run.Snapshot.LabelOf(node)]!;
        WriteFields(run, steps, new Link(-1, node));
    }

    public static void WriteFields(Execution run, Step[] steps, Link at)
    {
        var output = run.Output;
        output.WriteByte((byte)'{');
        foreach (var step in steps)
        {
            output.Write(step.Prefix);
            step.Write(run, at);
        }
        output.WriteByte((byte)'}');
    }
}
