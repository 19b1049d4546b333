using KnowledgeGraph.Evidence.Seeds.Reading;
using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>
/// Joins the statements of a load with what the store knows of them. A statement that is loaded again keeps its first knownFrom, and
/// stays closed if it was; one that an accepted statement supersedes is closed when that one became known.
/// </summary>
internal static class StatementLifecycle
{
    /// <summary>The statements to write: those of the load, and stored ones that they supersede.</summary>
    public static IReadOnlyCollection<Statement> Join(SeedContent content, IReadOnlyCollection<Statement> stored, SeedMistakes mistakes)
    {
        var before = stored.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var joined = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in content.Statements)
            joined[statement.Id] = before.TryGetValue(statement.Id, out var old) ? Again(statement, old) : statement;
        foreach (var statement in content.Statements) Close(joined[statement.Id], joined, before);
        foreach (var statement in joined.Values.Where(statement => statement.KnownTo < statement.KnownFrom))
            mistakes.Add(
                content.Places.GetValueOrDefault(statement.Id),
                $"'{statement.Id}' would be known until {statement.KnownTo:u}, before it is known from {statement.KnownFrom:u}. Give 'knownFrom' and 'knownTo' in order; a correction becomes known after what it supersedes.");
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
