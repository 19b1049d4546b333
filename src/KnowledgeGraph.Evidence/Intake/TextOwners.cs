using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Evidence.Intake;

/// <summary>Says whose texts were taken in: by their SHA-256, and of those that no document has, whose text they seem to be.</summary>
/// <param name="model">The model.</param>
/// <param name="stream">The store of the documents.</param>
/// <param name="texts">All texts at hand, those that were taken in among them.</param>
/// <param name="limits">How much of a file is read; the defaults where null.</param>
public sealed class TextOwners(GraphModel model, IGraphStream stream, SourceTexts texts, TextLimits? limits = null)
{
    private readonly TextLimits _limits = limits ?? new TextLimits();

    /// <summary>Finds the owners. Streams the store; where a text has no owner it needs memory for all statements.</summary>
    public async Task<IReadOnlyList<TakenText>> FindAsync(IReadOnlyList<TakenText> taken, CancellationToken cancellation)
    {
        var documents = await DocumentsAsync(cancellation);
        List<TakenText> owned = [.. taken.Select(text => text with { Documents = [.. documents[text.Placed.Hash ?? ""]] })];
        if (owned.TrueForAll(text => text.Documents.Count > 0 || (text.Placed.Hash ?? text.Garbled) is null)) return owned;
        var changed = new ChangedTexts(model, await StoreContent.ReadAsync(model, stream, cancellation), texts);
        return [.. owned.Select(text => text.Documents.Count == 0 ? text with { Changed = Compare(changed, text, cancellation) } : text)];
    }

    private ChangedText? Compare(ChangedTexts changed, TakenText taken, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var text = taken switch
        {
            { Placed.Hash: { } hash } => texts.Find(hash),
            { Garbled: { } path } => TextFile.Decoded(path, _limits.FileBytes),
            _ => null,
        };
        return text is null ? null : changed.Of(taken.Name, text);
    }

    private async Task<ILookup<string, string>> DocumentsAsync(CancellationToken cancellation)
    {
        var documents = new List<(string Id, string Hash)>();
        await foreach (var node in stream.NodesAsync(cancellation).WithCancellation(cancellation))
        {
            if (node.Label == model.Document.Label && DocumentHash.Of(node) is { } hash) documents.Add((node.Id, hash));
        }
        return documents.OrderBy(document => document.Id, StringComparer.Ordinal)
            .ToLookup(document => document.Hash, document => document.Id, StringComparer.Ordinal);
    }
}
