using KnowledgeGraph.Evidence.Dates;
using KnowledgeGraph.Evidence.Numerals;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>A document with its text, and how it writes.</summary>
internal sealed class ReadDocument
{
    private const int PieceLength = 65_536;
    private static readonly string[] KnownLanguages = ["es", "en", "fr"];
    private IReadOnlyList<TextDate>? _dates;
    private WordSequence? _words;

    public ReadDocument(NodeRecord node, string text)
    {
        var fields = new RecordFields(node);
        (Id, Folded) = (node.Id, new FoldedDocument(text));
        var primary = fields.TextOrNull(BuiltInKeys.Language)?.Split('-', '_')[0].ToLowerInvariant();
        Language = KnownLanguages.Contains(primary) ? primary : null;
        (Title, PublishedOn) = (fields.TextOrNull(BuiltInKeys.Title), fields.DateOrNull(BuiltInKeys.PublishedOn));
        Notation = fields.TextOrNull(BuiltInKeys.Numbers) switch
        {
            "POINT_DECIMALS" => Notation.Point,
            "COMMA_DECIMALS" => Notation.Comma,
            _ => NotationEvidence.Of(text),
        };
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its text, folded for names.</summary>
    public FoldedDocument Folded { get; }

    /// <summary>Its text.</summary>
    public string Text => Folded.Text;

    /// <summary>Its language, <c>es</c>, <c>en</c> or <c>fr</c>; null where it is another, or unknown.</summary>
    public string? Language { get; }

    /// <summary>Its title as its fields have it.</summary>
    public string? Title { get; }

    /// <summary>When it was published, as its fields have it.</summary>
    public PartialDate? PublishedOn { get; }

    /// <summary>How it writes numbers: as its fields say, else as its own numbers do.</summary>
    public Notation Notation { get; }

    /// <summary>All dates of its text.</summary>
    public IReadOnlyList<TextDate> Dates => _dates ??= ReadDates();

    /// <summary>The words of its text.</summary>
    public WordSequence Words => _words ??= new WordSequence(Text);

    private List<TextDate> ReadDates()
    {
        var dates = new List<TextDate>();
        // In pieces, so that the tokens of a long text are never held at once; a date that two pieces share is told once.
        for (var start = 0; start < Text.Length; start += PieceLength)
            dates.AddRange(DateReader.Read(TextTokens.Of(Text, start, Math.Min(start + PieceLength, Text.Length))));
        return [.. dates.DistinctBy(date => (date.Start, date.End))];
    }
}
