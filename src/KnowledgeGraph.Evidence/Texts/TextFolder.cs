using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>
/// The source texts that a user has on disk, found by the SHA-256 of their bytes. Safe for many callers at once. What a file holds is
/// hashed again when it is read, so a file that has changed is as good as absent.
/// </summary>
public sealed class TextFolder : ITextSource
{
    private const int MaxFolderDepth = 16;
    private readonly IReadOnlyDictionary<string, string> _paths;
    private readonly TextLimits _limits;
    private readonly Lock _reading = new();
    private readonly LinkedList<(string Hash, string Text)> _kept = [];

    private TextFolder(IReadOnlyDictionary<string, string> paths, TextLimits limits)
    {
        _paths = paths;
        _limits = limits;
    }

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
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = MaxFolderDepth, IgnoreInaccessible = false };
        try
        {
            foreach (var path in Directory.EnumerateFiles(directory, "*", options).Take(limits.Files).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (new FileInfo(path).Length <= limits.FileBytes) paths.TryAdd(HashOf(File.ReadAllBytes(path)), path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceException($"The folder '{directory}' cannot be read: {error.Message}", error);
        }
        return new TextFolder(paths, limits);
    }

    /// <summary>The text whose bytes have this SHA-256 (hexadecimal, in either case), decoded as UTF-8; null where it is not here.</summary>
    public string? Find(string sha256)
    {
        var hash = sha256.ToLowerInvariant();
        if (!_paths.TryGetValue(hash, out var path)) return null;
        lock (_reading)
        {
            for (var kept = _kept.First; kept is not null; kept = kept.Next)
            {
                if (kept.Value.Hash != hash) continue;
                _kept.Remove(kept);
                _kept.AddFirst(kept);
                return kept.Value.Text;
            }
            if (Read(path, hash) is not { } text) return null;
            _kept.AddFirst((hash, text));
            if (_kept.Count > _limits.TextsKept) _kept.RemoveLast();
            return text;
        }
    }

    /// <inheritdoc/>
    public string? Quote(string sha256, int start, int end) =>
        Find(sha256) is { } text && start >= 0 && start < end && end <= text.Length ? text[start..end] : null;

    private string? Read(string path, string hash)
    {
        try
        {
            if (new FileInfo(path).Length > _limits.FileBytes) return null;
            var bytes = File.ReadAllBytes(path);
            return HashOf(bytes) == hash ? Encoding.UTF8.GetString(bytes) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Gone or locked since the folder was opened: the quote is absent, as it is without the folder.
            return null;
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
