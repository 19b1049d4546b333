using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>What is wrong with the texts at hand: damaged ones, and those of a folder that differ from what their documents say of them.</summary>
internal static class TextFaults
{
    /// <summary>A fault for each such text. A changed one is none where the document's own text is at hand too.</summary>
    public static IEnumerable<VerificationFault> In(GraphModel model, StoreContent store, SourceTexts texts, CancellationToken cancellation)
    {
        var documents = store.Nodes.Values.Where(node => node.Label == model.Document.Label).Select(node => (node.Id, Sha256: DocumentHash.Of(node)))
            .Where(document => document.Sha256 is not null).ToLookup(document => document.Sha256!, document => document.Id, StringComparer.Ordinal);
        return Damaged(documents, texts, cancellation).Concat(Changed(model, store, documents, texts, cancellation));
    }

    private static IEnumerable<VerificationFault> Damaged(ILookup<string, string> documents, SourceTexts texts, CancellationToken cancellation)
    {
        foreach (var (hash, trouble) in texts.Store?.Damaged(cancellation) ?? [])
        {
            var owner = documents[hash].Order(StringComparer.Ordinal).FirstOrDefault();
            yield return new VerificationFault(
                owner ?? hash, null, $"Its stored text ({hash}) is damaged: {trouble}. Take the text in again with 'kg texts add'.");
        }
    }

    private static IEnumerable<VerificationFault> Changed(
        GraphModel model, StoreContent store, ILookup<string, string> documents, SourceTexts texts, CancellationToken cancellation)
    {
        if (texts.Folder is not { } folder) yield break;
        List<KeyValuePair<string, string>> foreign = [.. folder.Files.Where(file => !documents.Contains(file.Key))];
        if (foreign.Count == 0) yield break;
        var changed = new ChangedTexts(model, store, texts);
        foreach (var (hash, path) in foreign.OrderBy(file => file.Value, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (folder.Find(hash) is not { } text || changed.Of(path, text) is not { IsCompared: false } found) continue;
            var name = Path.GetRelativePath(folder.Folder, path);
            yield return new VerificationFault(
                found.DocumentId, null,
                $"The text '{name}' {found}. Restore the text in which its spans were counted, or count them anew in this one and give its SHA-256.");
        }
    }
}
