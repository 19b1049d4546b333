using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>
/// Writes a node as an object: the steps of its label in order. One that lacks a related object which it must have is null, as GraphQL
/// would have it.
/// </summary>
/// <param name="stepsByLabel">By the label's number in the catalog; null for labels that cannot be here.</param>
internal sealed class ObjectStep(Step[]?[] stepsByLabel)
{
    private readonly bool _mayLack = stepsByLabel.Any(steps => steps?.Any(step => step is RequiredStep) == true);

    public bool Accepts(int label) => (uint)label < (uint)stepsByLabel.Length && stepsByLabel[label] is not null;

    public void Write(Execution run, int node)
    {
        var steps = stepsByLabel[run.Snapshot.LabelOf(node)]!;
        if (!_mayLack)
        {
            WriteFields(run, steps, new Link(-1, node));
            return;
        }
        var (begun, outer) = (run.Output.Length, run.IsLacking);
        run.IsLacking = false;
        WriteFields(run, steps, new Link(-1, node));
        if (run.IsLacking)
        {
            run.Output.Truncate(begun);
            run.Output.Write("null"u8);
        }
        run.IsLacking = outer;
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
