using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Embedded.Conditions;

/// <summary>A compiled predicate on one value, a missing one included.</summary>
internal abstract class ValueCondition
{
    public abstract bool Holds(Execution run, Value? value);
}

/// <summary>A comparison with a parameter. A missing value fulfils none.</summary>
internal sealed class Compared(Comparison comparison, Parameter parameter) : ValueCondition
{
    public override bool Holds(Execution run, Value? value) => value is not null && Compare(value, run[parameter]!);

    private bool Compare(Value value, object other) => comparison switch
    {
        Comparison.Equal => AreEqual(value, (Value)other),
        Comparison.In => IsAmong(value, (Value[])other),
        Comparison.Contains => Text(value).Contains(Text((Value)other), StringComparison.Ordinal),
        Comparison.StartsWith => Text(value).StartsWith(Text((Value)other), StringComparison.Ordinal),
        Comparison.EndsWith => Text(value).EndsWith(Text((Value)other), StringComparison.Ordinal),
        Comparison.Matches => ((TextValue)value).Folded.Contains((string)other, StringComparison.Ordinal),
        Comparison.Greater => value is IntervalValue date ? date.Low > ((IntervalValue)other).High : Value.Compare(value, (Value)other) > 0,
        Comparison.GreaterOrEqual => value is IntervalValue date ? date.Low >= ((IntervalValue)other).Low : Value.Compare(value, (Value)other) >= 0,
        Comparison.Less => value is IntervalValue date ? date.High < ((IntervalValue)other).Low : Value.Compare(value, (Value)other) < 0,
        Comparison.LessOrEqual => value is IntervalValue date ? date.High <= ((IntervalValue)other).High : Value.Compare(value, (Value)other) <= 0,
    };

    // Numbers are equal across kinds, intervals whatever their spelling; texts only to the letter.
    private static bool AreEqual(Value left, Value right) => left is TextValue ? left.Equals(right) : Value.Compare(left, right) == 0;

    private static bool IsAmong(Value value, Value[] items)
    {
        foreach (var item in items)
        {
            if (AreEqual(value, item)) return true;
        }
        return false;
    }

    private static string Text(Value value) => ((TextValue)value).Text;
}

/// <summary>There is no value.</summary>
internal sealed class Missing : ValueCondition
{
    public override bool Holds(Execution run, Value? value) => value is null;
}

/// <summary>All of them hold of the value.</summary>
internal sealed class AllValueConditions(ValueCondition[] parts) : ValueCondition
{
    public override bool Holds(Execution run, Value? value) => parts.All(part => part.Holds(run, value));
}

/// <summary>One of them holds of the value at least.</summary>
internal sealed class AnyValueCondition(ValueCondition[] parts) : ValueCondition
{
    public override bool Holds(Execution run, Value? value) => parts.Any(part => part.Holds(run, value));
}

/// <summary>It does not hold of the value.</summary>
internal sealed class NotValueCondition(ValueCondition part) : ValueCondition
{
    public override bool Holds(Execution run, Value? value) => !part.Holds(run, value);
}
