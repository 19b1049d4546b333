using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>Where a file says one thing, and what others did since its document was last loaded another.</summary>
/// <param name="At">Where the file says it.</param>
/// <param name="StatementId">The statement.</param>
/// <param name="Message">What each says, which of them stands, and what to do.</param>
public sealed record Disagreement(SeedPlace At, string StatementId, string Message)
{
    /// <summary>One line: <c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{At}: {Message}";

    internal static Disagreement OnStatus(SeedPlace at, Statement given, Statement made, string who) => new(
        at, given.Id,
        $"The file has '{given.Id}' as {StatementRecords.Spelling(given.Status)}, and '{who}' as {StatementRecords.Spelling(made.Status)}"
        + $"{(made.Reason is { } reason ? $" ({reason.TrimEnd('.')})" : "")}, which stays. Write that into the file, or have it taken back there.");

    internal static Disagreement OnCorrection(SeedPlace at, Statement given, Statement correction) => new(
        at, given.Id,
        $"The file has '{given.Id}', and '{correction.Id}' of '{correction.DocumentId}', which is not loaded with it, corrects that: the correction stays. "
        + "Take the statement out of the file, or load that document without the correction.");

    internal static Disagreement OnRank(SeedPlace at, Statement given, Statement made) => new(
        at, given.Id,
        $"The file ranks '{given.Id}' {StatementRecords.Spelling(given.Rank)}, and '{made.RankedBy}' {StatementRecords.Spelling(made.Rank)}"
        + $"{(made.RankReason is { } reason ? $" ({reason.TrimEnd('.')})" : "")}, which stays. Write that into the file, or have it taken back there.");

    internal static Disagreement OnDropping(SeedPlace at, Statement dropped, string who) => new(
        at, dropped.Id,
        $"The file no longer has '{dropped.Id}', which '{who}' has accepted: it is withdrawn. Write it into the file again to keep it.");
}
