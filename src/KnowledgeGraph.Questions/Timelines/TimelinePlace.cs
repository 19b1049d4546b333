using System.Globalization;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>
/// A place on the timeline: by date, what it tells, then the id of the node or relationship and the field, so that no two entries share one and
/// every store has the same order.
/// </summary>
internal sealed record TimelinePlace(long Low, long High, TimelineKind Kind, string Id, string Field) : IComparable<TimelinePlace>
{
    private const string Mark = "timeline1";

    /// <summary>The place of an entry.</summary>
    public static TimelinePlace Of(SnapshotGraph graph, Dated dated) => new(
        dated.Low, dated.High, dated.Kind, dated.Field is null ? graph.RelationshipIdOf(dated.Number) : graph.IdOf(dated.Number),
        dated.Field?.Property.Name ?? "");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="GraphQLException">INVALID_CURSOR: nobody wrote it.</exception>
    public static TimelinePlace Read(string cursor) => PageCursor.Read(cursor, Mark, 5) is [var low, var high, var kind, var id, var field]
        && long.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && long.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && Enum.TryParse<TimelineKind>(kind, out var known) && Enum.IsDefined(known)
        ? new TimelinePlace(first, last, known, id, field)
        : throw PageCursor.Invalid();

    /// <summary>By date and what it tells alone.</summary>
    public int CompareDates(long low, long high, TimelineKind kind)
    {
        if (Low != low) return Low.CompareTo(low);
        return High != high ? High.CompareTo(high) : ((int)Kind).CompareTo((int)kind);
    }

    /// <inheritdoc/>
    public int CompareTo(TimelinePlace? other)
    {
        if (other is null) return 1;
        if (CompareDates(other.Low, other.High, other.Kind) is not 0 and var order) return order;
        return string.CompareOrdinal(Id, other.Id) is not 0 and var byId ? byId : string.CompareOrdinal(Field, other.Field);
    }

    /// <inheritdoc/>
    public override string ToString() => PageCursor.Of(
        Mark, Low.ToString(CultureInfo.InvariantCulture), High.ToString(CultureInfo.InvariantCulture), $"{Kind}", Id, Field);
}
