using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>What the statements of one relationship come to together: confidence, dates of attestation, ids.</summary>
internal static class Corroboration
{
    private const int ConfidenceDecimals = 4;

    /// <summary>
    /// 1 − Π(1 − c), c the highest confidence of each independent publisher, multiplied in ordinal order of publisher ids so that
    /// every store rounds alike; 4 decimals.
    /// </summary>
    public static double Confidence(IEnumerable<Statement> statements, DocumentRegister documents)
    {
        var doubt = 1.0;
        foreach (var publisher in statements
            .GroupBy(statement => documents[statement.DocumentId].IndependenceKey, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
            doubt *= 1 - publisher.Max(statement => statement.Confidence);
        return Math.Round(1 - doubt, ConfidenceDecimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>The distinct dates of their documents, in order.</summary>
    public static ListValue AttestedOn(IEnumerable<Statement> statements, DocumentRegister documents) =>
        new([.. statements
            .Select(statement => documents[statement.DocumentId].PublishedOn)
            .OfType<PartialDate>()
            .Distinct()
            .Order()
            .Select(ModelValues.Of)]);

    /// <summary>Their ids in ordinal order.</summary>
    public static ListValue Ids(IEnumerable<Statement> statements) =>
        new([.. statements.Select(statement => statement.Id).Order(StringComparer.Ordinal).Select(id => new TextValue(id))]);

    /// <summary>The first of them by knownFrom, then by id; a relationship's id comes from it.</summary>
    public static Statement First(IEnumerable<Statement> statements) =>
        statements.OrderBy(statement => statement.KnownFrom).ThenBy(statement => statement.Id, StringComparer.Ordinal).First();
}
