using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>
/// Which accepted statements cannot be right beside each other:
/// <list type="bullet">
/// <item>two values of one single field in a language;</item>
/// <item>two ends of one single relationship whose validities overlap;</item>
/// <item>what one document says and another denies: the same value, or a relationship with the same end and no property that differs whose
/// validities overlap.</item>
/// </list>
/// </summary>
/// <param name="model">The model.</param>
internal sealed class Contradictions(GraphModel model)
{
    /// <summary>The most that are told of one statement, those of the least ids.</summary>
    public const int MaxOfStatement = 20;

    /// <summary>What a statement can be contradicted on.</summary>
    public Claim ClaimOf(Statement statement) => Claim.Of(model, statement);

    /// <summary>The ties from each statement to those that contradict it.</summary>
    /// <param name="statements">Of each claim all statements; those that are not accepted are passed over.</param>
    public IEnumerable<RelationshipRecord> Of(IEnumerable<Statement> statements) =>
        statements.Where(statement => statement.IsHeld).GroupBy(ClaimOf).SelectMany(claim => Ties([.. claim]));

    private IEnumerable<RelationshipRecord> Ties(Statement[] claim)
    {
        // Most claims are made once, or alike by all who make them.
        if (claim.Length == 1 || Array.TrueForAll(claim, statement => !statement.IsNegated && SaysTheSame(statement, claim[0]))) yield break;
        Array.Sort(claim, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        var isSingle = IsSingle(claim[0]);
        foreach (var statement in claim)
            foreach (var other in claim.Where(other => Contradict(statement, other, isSingle)).Take(MaxOfStatement))
                yield return Plumbing.Contradicts(statement, other);
    }

    private bool IsSingle(Statement statement)
    {
        if (statement.Kind is { } kind) return Ranking.IsSingle(model, kind);
        var type = statement.SubjectLabel is { } label ? model.NodeTypesByLabel.GetValueOrDefault(label) : null;
        return type?.Properties.GetValueOrDefault(statement.Predicate) is { IsList: false };
    }

    private static bool Contradict(Statement left, Statement right, bool isSingle)
    {
        if (left.Kind is not null && !Period.Of(left).Overlaps(Period.Of(right))) return false;
        return (left.IsNegated, right.IsNegated) switch
        {
            (false, false) => isSingle && !SaysTheSame(left, right),
            (true, true) => false,
            _ => SaysTheSame(left, right) && EdgeComparer.Agree(left.Edge, right.Edge),
        };
    }

    // Values by their JSON: of one whose subject is not in the store the type is not known.
    private static bool SaysTheSame(Statement left, Statement right) =>
        left.Kind is null ? left.Value?.ToString() == right.Value?.ToString() : left.ObjectId == right.ObjectId;
}
