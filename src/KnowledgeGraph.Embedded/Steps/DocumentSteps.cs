using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Citations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>How to cite the document at hand.</summary>
internal sealed class CitationStep : Step
{
    private readonly CitationStyle _style;
    private readonly int _title;
    private readonly int _name;
    private readonly int _publishedOn;
    private readonly int _number;
    private readonly int _url;
    private readonly int _language;
    private readonly LatestLink? _publisher;

    /// <param name="slots">Where what is read lies.</param>
    /// <param name="publisher">Who publishes, where the model says so; the evidence model itself knows no organizations.</param>
    /// <param name="style">In which form.</param>
    public CitationStep(Slots slots, LatestLink? publisher, CitationStyle style)
    {
        (_publisher, _style) = (publisher, style);
        _title = slots.Column(BuiltInKeys.Title, ofRelationship: false);
        _name = slots.Column(Property.NameKey, ofRelationship: false);
        _publishedOn = slots.Column(BuiltInKeys.PublishedOn, ofRelationship: false);
        _number = slots.Column(BuiltInKeys.Number, ofRelationship: false);
        _url = slots.Column(BuiltInKeys.Url, ofRelationship: false);
        _language = slots.Column(BuiltInKeys.Language, ofRelationship: false);
    }

    public override void Write(Execution run, Link at)
    {
        var publisher = _publisher?.Of(run, at.Node) is { } link ? Text(run, _name, link.Node) : null;
        var citation = new Citation(
            run.Snapshot.Id(at.Node).Text,
            Text(run, _title, at.Node) ?? run.Snapshot.Id(at.Node).Text,
            publisher,
            (run.Read(_publishedOn, at.Node) as IntervalValue)?.Text,
            Text(run, _number, at.Node),
            Text(run, _url, at.Node),
            Text(run, _language, at.Node));
        run.Output.Write(new TextValue(citation.In(_style)).Json);
    }

    private static string? Text(Execution run, int slot, int node) => (run.Read(slot, node) as TextValue)?.Text;
}

/// <summary>The words that the statement at hand comes from, where its document's text is at hand.</summary>
/// <param name="texts">Where texts are at hand; null for nowhere.</param>
/// <param name="documentLinks">The links from statements to their documents.</param>
/// <param name="slots">Where what is read lies.</param>
internal sealed class QuoteStep(ITextSource? texts, int documentLinks, Slots slots) : Step
{
    private readonly int _sha256 = slots.Column(BuiltInKeys.Sha256, ofRelationship: false);
    private readonly int _start = slots.Column(BuiltInKeys.SpanStart, ofRelationship: false);
    private readonly int _end = slots.Column(BuiltInKeys.SpanEnd, ofRelationship: false);

    public override void Write(Execution run, Link at)
    {
        var quote = texts is not null
            && run.Read(_start, at.Node) is IntegerValue start
            && run.Read(_end, at.Node) is IntegerValue end
            && run.Links(documentLinks, at.Node) is [var document, ..]
            && run.Read(_sha256, document.Node) is TextValue sha256
                ? texts.Quote(sha256.Text, (int)start.Number, (int)end.Number)
                : null;
        run.Output.Write(quote is null ? "null"u8 : new TextValue(quote).Json);
    }
}
