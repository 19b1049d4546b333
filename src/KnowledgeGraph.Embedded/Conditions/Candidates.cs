using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Embedded.Conditions;

/// <summary>The few nodes that a filter names by itself: the selective end from which it is answered. The filter still decides.</summary>
internal abstract class Candidates
{
    /// <summary>How many ids or values must be looked up to find them.</summary>
    public abstract int Count(Execution run);

    /// <summary>The nodes, each once, of the listing's types; null if there are too many for this way to pay.</summary>
    public abstract int[]? Find(Execution run);
}

/// <summary>Nodes by their ids.</summary>
internal sealed class IdCandidates(bool[] labels, Comparison comparison, Parameter parameter) : Candidates
{
    public override int Count(Execution run) => comparison == Comparison.In ? ((HashSet<string>)run[parameter]!).Count : 1;

    public override int[] Find(Execution run)
    {
        IEnumerable<string> ids = comparison == Comparison.In ? (HashSet<string>)run[parameter]! : [(string)run[parameter]!];
        var found = new List<int>();
        foreach (var id in ids)
        {
            run.Step();
            var node = run.Snapshot.Find(id);
            if (node >= 0 && labels[run.Snapshot.LabelOf(node)]) found.Add(node);
        }
        return [.. found];
    }
}

/// <summary>Nodes by the value of an indexed property.</summary>
internal sealed class ValueCandidates(string[] labels, string key, Parameter parameter) : Candidates
{
    public override int Count(Execution run) => labels.Length;

    public override int[] Find(Execution run)
    {
        var found = new List<int>();
        foreach (var label in labels) found.AddRange(run.Snapshot.Exact(label, key).Nodes((Value)run[parameter]!));
        return [.. found];
    }
}

/// <summary>Nodes that are related to few others, found from there.</summary>
internal sealed class RelatedCandidates(bool[] labels, int linksBack, Candidates far) : Candidates
{
    public override int Count(Execution run) => far.Count(run);

    public override int[]? Find(Execution run)
    {
        if (far.Find(run) is not { } ends) return null;
        var found = new HashSet<int>();
        foreach (var end in ends)
        {
            foreach (var link in run.Links(linksBack, end))
            {
                run.Step();
                if (labels[run.Snapshot.LabelOf(link.Node)]) found.Add(link.Node);
            }
        }
        return [.. found];
    }
}
