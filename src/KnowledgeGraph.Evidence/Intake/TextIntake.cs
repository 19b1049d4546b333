using KnowledgeGraph.Evidence.Texts.Keeping;

namespace KnowledgeGraph.Evidence.Intake;

/// <summary>
/// Takes the texts of a folder into a store of texts. Every file that is a text is taken, whether a document has it or not: texts may come before
/// their documents, and a text is found by its hash alone.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="limits">How much is looked at; the defaults where null.</param>
public sealed class TextIntake(TextStore store, TextLimits? limits = null)
{
    private readonly TextLimits _limits = limits ?? new TextLimits();

    /// <summary>Takes the texts in.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="progress">Is told how many files of how many are done; null for nobody.</param>
    /// <param name="cancellation">Ends the work; what was taken until then stays.</param>
    /// <returns>Each file, in the order of their paths.</returns>
    /// <exception cref="EvidenceException">There is no such folder, it cannot be read, or the store cannot be written.</exception>
    public IReadOnlyList<TakenText> Take(string directory, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        var files = new TextWalk(directory, _limits).Run(store.Folder, cancellation);
        var taken = new List<TakenText>(files.Count);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            taken.Add(file.Refusal is { } refusal ? Refused(file, refusal) : Take(file));
            progress?.Report((taken.Count, files.Count));
        }
        return taken;
    }

    private TakenText Take(FoundFile file)
    {
        byte[]? bytes;
        try
        {
            bytes = TextFile.Bytes(file.Path, _limits.FileBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refused(file, $"it cannot be read: {error.Message}");
        }
        if (bytes is null) return Refused(file, TextStore.TooLarge(_limits));
        var placed = store.Add(bytes);
        return new TakenText(file.Name, placed) { Garbled = placed.Hash is null && bytes.Length > 0 ? file.Path : null };
    }

    private static TakenText Refused(FoundFile file, string refusal) => new(file.Name, new PlacedText(TextPlacing.Refused, Hash: null, refusal));
}
