using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>All names of the node: default, one for each language, other names.</summary>
/// <param name="namesByLabel">The columns of names with their language, by label.</param>
/// <param name="fields">What is written of each.</param>
internal sealed class NamesStep((int Slot, byte[] Language)[][] namesByLabel, (byte[] Prefix, NameMember Member)[] fields) : Step
{
    private static readonly byte[] TypeName = JsonName.Quoted(PlainTypes.Name);

    public override void Write(Execution run, Link at)
    {
        run.Output.WriteByte((byte)'[');
        var first = true;
        foreach (var (slot, language) in namesByLabel[run.Snapshot.LabelOf(at.Node)])
        {
            switch (run.Read(slot, at.Node))
            {
                case ListValue names:
                    foreach (var name in names.Items) WriteName(run, name, language, ref first);
                    break;
                case { } name:
                    WriteName(run, name, language, ref first);
                    break;
            }
        }
        run.Output.WriteByte((byte)']');
    }

    private void WriteName(Execution run, Value name, byte[] language, ref bool first)
    {
        var output = run.Output;
        if (!first) output.WriteByte((byte)',');
        first = false;
        output.WriteByte((byte)'{');
        foreach (var (prefix, field) in fields)
        {
            output.Write(prefix);
            output.Write(field switch
            {
                NameMember.Text => name.Json,
                NameMember.Language => language,
                NameMember.TypeName => TypeName,
            });
        }
        output.WriteByte((byte)'}');
    }
}

/// <summary>How many entities the node is joined to in the traversed graph, each counted once.</summary>
internal sealed class DegreeStep(int[] links, bool[] entities, Validity validity) : Step
{
    public override void Write(Execution run, Link at)
    {
        var date = validity.DateIn(run);
        using var neighbours = Seen.Rent(run.Snapshot.NodeLimit);
        foreach (var slot in links)
        {
            var of = run.Links(slot, at.Node);
            var periods = validity.PeriodsOf(run, slot, at.Node);
            for (var i = 0; i < of.Length; i++)
            {
                run.Step();
                var holds = periods.IsEmpty ? validity.Holds(run, of[i].Relationship, date) : validity.Holds(periods[i], date);
                if (holds && of[i].Node != at.Node && entities[run.Snapshot.LabelOf(of[i].Node)]) neighbours.Add(of[i].Node);
            }
        }
        run.Output.WriteNumber(neighbours.Count);
    }
}
