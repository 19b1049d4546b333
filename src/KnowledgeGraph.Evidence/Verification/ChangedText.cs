using System.Globalization;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>A text that seems to be a document's, and differs from the SHA-256 that the document gives of it.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Sha256">The SHA-256 that the document gives.</param>
/// <param name="IsNamed">The file is named like the document; else the text is like its own, or has the names of which its statements speak.</param>
/// <param name="IsCompared">The document's own text is at hand, so that each passage was compared with what it was; else with what it should name.</param>
/// <param name="Statements">How many statements of the document have spans.</param>
/// <param name="Broken">Those whose passage would no longer be what it should, by place.</param>
public sealed record ChangedText(string DocumentId, string Sha256, bool IsNamed, bool IsCompared, int Statements, IReadOnlyList<BrokenSpan> Broken)
{
    private const int Listed = 10;

    /// <summary>How it differs and which statements that breaks, without its subject: <c>differs from the SHA-256 of doc:… (…): …</c>.</summary>
    public override string ToString()
    {
        var known = IsNamed ? "which its file is named like" : IsCompared ? "whose text it is like" : "whose names it has";
        var says = string.Create(CultureInfo.InvariantCulture, $"differs from the SHA-256 of {DocumentId}, {known} ({Sha256})");
        if (Statements == 0) return $"{says}; no statement of the document has a span";
        var like = IsCompared ? "compared with the document's own text, which is at hand" : "as far as names, numbers and the edges of words tell";
        if (Broken.Count == 0) return string.Create(CultureInfo.InvariantCulture, $"{says}: its {Statements} statements with spans would still match, {like}");
        var (broken, whole) = (Broken.Count, Statements - Broken.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{says}: of its {Statements} statements with spans {broken} would not match ({List()}), {whole} would still match, {like}");
    }

    private string List()
    {
        var first = string.Join(", ", Broken.Take(Listed).Select(broken => $"{broken.StatementId} [{broken.Start}, {broken.End}]"));
        return Broken.Count > Listed ? string.Create(CultureInfo.InvariantCulture, $"{first} and {Broken.Count - Listed} more") : first;
    }
}

/// <summary>A statement whose passage is no longer what it should be.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Start">Where its span begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, the position after its last code unit.</param>
public sealed record BrokenSpan(string StatementId, int Start, int End);
