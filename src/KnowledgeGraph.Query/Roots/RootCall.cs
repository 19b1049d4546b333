using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Roots;

/// <summary>One question to a root field's owner.</summary>
/// <param name="Field">The field, with its arguments and what is selected below it: what is not selected need not be worked out.</param>
/// <param name="ValidAt">Only relationships that hold at some time of this date count; null for those of all periods.</param>
/// <param name="IsDatedOnly">Only relationships count of which it is known when they began or ended.</param>
/// <param name="Then">What was known at a moment, or after a change; null for what is known now.</param>
public sealed record RootCall(SelectedField Field, IntervalValue? ValidAt, bool IsDatedOnly, Moment? Then);
