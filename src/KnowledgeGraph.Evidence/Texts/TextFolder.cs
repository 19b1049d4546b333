using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>
/// The source texts that a user has on disk, found by the SHA-256 of their bytes. Safe for many callers at once. What a file holds is
/// hashed again when it is read, so a file that has changed is as good as absent.
/// </summary>
public sealed class TextFolder : ITextSource
{
    private readonly IReadOnlyDictionary<string, string> _paths;
    private readonly TextLimits _limits;
    private readonly KeptTexts _kept;

    private TextFolder(string directory, IReadOnlyDictionary<string, string> paths, TextLimits limits)
    {
        (Folder, _paths, _limits) = (directory, paths, limits);
        _kept = new KeptTexts(limits.KeptBytes);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The files that were found, by the hash of their bytes; of equal ones the first by path.</summary>
    internal IReadOnlyDictionary<string, string> Files => _paths;

    /// <summary>Looks through a folder and those in it, and hashes each file.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="limits">How much it may hold; the defaults where null.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="EvidenceException">There is no such folder, or it cannot be read.</exception>
    public static TextFolder Open(string directory, TextLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= new TextLimits();
        if (!Directory.Exists(directory)) throw new EvidenceException($"There is no folder '{directory}'. Name the folder that has the documents' texts.");
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = limits.FolderDepth, IgnoreInaccessible = false };
        try
        {
            foreach (var path in Directory.EnumerateFiles(directory, "*", options).Take(limits.Files).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (TextFile.Bytes(path, limits.FileBytes) is { } bytes) paths.TryAdd(TextHash.Of(bytes), path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceException($"The folder '{directory}' cannot be read: {error.Message}", error);
        }
        return new TextFolder(directory, paths, limits);
    }

    /// <summary>The text whose bytes have this SHA-256 (hexadecimal, in either case), decoded as UTF-8; null where it is not here.</summary>
    public string? Find(string sha256)
    {
        var hash = sha256.ToLowerInvariant();
        if (!_paths.TryGetValue(hash, out var path)) return null;
        if (_kept.Find(hash) is { } kept) return kept;
        // Gone, changed or locked since the folder was opened: the text is absent, as it is without the folder.
        if (TextFile.Read(path, hash, _limits.FileBytes).Text is not { } text) return null;
        _kept.Keep(hash, text);
        return text;
    }

    /// <inheritdoc/>
    public string? Quote(string sha256, int start, int end) => Passage.Of(Find(sha256), start, end);
}
