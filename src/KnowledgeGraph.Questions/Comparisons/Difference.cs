using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Comparisons;

/// <summary>What differs between two dates, by numbers of a snapshot, in no order.</summary>
/// <param name="Appeared">The relationships that hold at the later date alone.</param>
/// <param name="Ended">Those that hold at the earlier date alone.</param>
/// <param name="Changed">Those of them that are one relationship which reads otherwise: the one that ended, and the one that took its place.</param>
internal sealed record Difference(IReadOnlyList<int> Appeared, IReadOnlyList<int> Ended, IReadOnlyList<(int Before, int After)> Changed);

/// <summary>A place among relationships: by type, start, end, then id, by code unit.</summary>
internal sealed record EdgePlace(string Kind, string From, string To, string Id)
{
    /// <summary>The place of a relationship.</summary>
    public static EdgePlace Of(SnapshotGraph graph, int relationship) => new(
        graph.Snapshot.TypeNameOf(relationship), graph.IdOf(graph.Snapshot.From(relationship)), graph.IdOf(graph.Snapshot.To(relationship)),
        graph.RelationshipIdOf(relationship));

    /// <summary>Reads what <see cref="In"/> wrote.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">INVALID_CURSOR: it is of another list.</exception>
    public static EdgePlace Read(string cursor, string mark) =>
        PageCursor.Read(cursor, mark, 4) is [var kind, var from, var to, var id] ? new EdgePlace(kind, from, to, id) : throw PageCursor.Invalid();

    /// <summary>Which comes first.</summary>
    public int Compare(EdgePlace other)
    {
        if (string.CompareOrdinal(Kind, other.Kind) is not 0 and var byKind) return byKind;
        if (string.CompareOrdinal(From, other.From) is not 0 and var byStart) return byStart;
        return string.CompareOrdinal(To, other.To) is not 0 and var byEnd ? byEnd : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>The cursor of the place in one of the lists.</summary>
    public string In(string mark) => PageCursor.Of(mark, Kind, From, To, Id);

    /// <summary>The relationship that has the place.</summary>
    public EdgeValue Edge => new(Kind, Id, From, To);
}
