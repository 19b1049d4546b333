using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>
/// Joins new statements with what the store knows of them. A statement that comes again keeps its first knownFrom, and stays closed if it
/// was; one that an accepted statement supersedes is closed when that one became known.
/// </summary>
internal static class StatementLifecycle
{
    /// <summary>The statements to write: the new ones, and stored ones that they supersede.</summary>
    public static IReadOnlyCollection<Statement> Join(IReadOnlyCollection<Statement> statements, IReadOnlyCollection<Statement> stored)
    {
        var before = stored.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var joined = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in statements)
            joined[statement.Id] = before.TryGetValue(statement.Id, out var old) ? Again(statement, old) : statement;
        foreach (var statement in statements) Close(joined[statement.Id], joined, before);
        return joined.Values;
    }

    private static Statement Again(Statement statement, Statement old)
    {
        var kept = statement with { KnownFrom = old.KnownFrom };
        return old.KnownTo is { } end && statement.KnownTo is null
            ? kept with { KnownTo = end, Status = old.Status, Reason = old.Reason }
            : kept;
    }

    private static void Close(Statement correction, Dictionary<string, Statement> joined, Dictionary<string, Statement> before)
    {
        if (correction is not { SupersedesId: { } id, Status: StatementStatus.Accepted or StatementStatus.Retracted }) return;
        if ((joined.GetValueOrDefault(id) ?? before.GetValueOrDefault(id)) is not { KnownTo: null } superseded) return;
        joined[id] = superseded with
        {
            KnownTo = correction.KnownFrom,
            Status = superseded.Status == StatementStatus.Accepted ? StatementStatus.Retracted : superseded.Status,
            Reason = superseded.Reason ?? $"Superseded by '{correction.Id}'.",
        };
    }
}
