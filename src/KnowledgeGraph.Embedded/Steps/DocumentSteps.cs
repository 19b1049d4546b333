using KnowledgeGraph.Embedded.Compiling;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Citations;
using KnowledgeGraph.Query.Plans;
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

    public CitationStep(CompileContext context, CitationStyle style)
    {
        _style = style;
        _title = context.Slots.Column("title", ofRelationship: false);
        _name = context.Slots.Column("name", ofRelationship: false);
        _publishedOn = context.Slots.Column("publishedOn", ofRelationship: false);
        _number = context.Slots.Column("number", ofRelationship: false);
        _url = context.Slots.Column("url", ofRelationship: false);
        _language = context.Slots.Column("language", ofRelationship: false);
        // A model may say who publishes; the evidence model itself knows no organizations.
        if (context.Model.Document.Relationships.GetValueOrDefault("publisher") is { IsList: false } publisher) _publisher = context.Within(Scope.Everything).Latest(publisher);
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
internal sealed class QuoteStep(CompileContext context) : Step
{
    private readonly ITextSource? _texts = context.Texts;
    private readonly int _document = context.Links(context.Model.Statement.Relationships["document"]);
    private readonly int _sha256 = context.Slots.Column("sha256", ofRelationship: false);
    private readonly int _start = context.Slots.Column("spanStart", ofRelationship: false);
    private readonly int _end = context.Slots.Column("spanEnd", ofRelationship: false);

    public override void Write(Execution run, Link at)
    {
        var quote = _texts is not null
            && run.Read(_start, at.Node) is IntegerValue start
            && run.Read(_end, at.Node) is IntegerValue end
            && run.Links(_document, at.Node) is [var document, ..]
            && run.Read(_sha256, document.Node) is TextValue sha256
                ? _texts.Quote(sha256.Text, (int)start.Number, (int)end.Number)
                : null;
        run.Output.Write(quote is null ? "null"u8 : new TextValue(quote).Json);
    }
}
