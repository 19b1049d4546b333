using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Reads the properties of a stored node by what they must be.</summary>
internal readonly struct RecordFields(NodeRecord record)
{
    public Value? Find(string key) => record.Properties.GetValueOrDefault(key);

    public string Text(string key) => TextOrNull(key) ?? throw Missing(key);

    public string? TextOrNull(string key) => (Find(key) as TextValue)?.Text;

    public bool Flag(string key) => Find(key) is BooleanValue { Flag: true };

    public long? WholeOrNull(string key) => (Find(key) as IntegerValue)?.Number;

    public double? NumberOrNull(string key) => Find(key) switch
    {
        FloatValue number => number.Number,
        IntegerValue whole => whole.Number,
        DecimalValue exact => (double)exact.Number,
        _ => null,
    };

    public PartialDate? DateOrNull(string key) =>
        Find(key) is IntervalValue date && PartialDate.TryParse(date.Text, out var read) ? read : null;

    public DateTimeOffset? MomentOrNull(string key) => Find(key) is IntervalValue moment ? FactValue.Moment(moment) : null;

    public EvidenceException Missing(string key) =>
        new($"The node '{record.Id}' has no '{key}' that a statement could be read from. Load its seed file again, or delete it.");
}
