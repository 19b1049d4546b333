using System.Globalization;
using System.Text.Unicode;

namespace KnowledgeGraph.Evidence.Texts.Keeping;

/// <summary>
/// Source texts in a folder of their own, each in a file named by the SHA-256 of its bytes:
/// <code>
/// texts/1a/1a2b….txt     a text; whoever reads it holds it against its name first
/// texts/incoming/…       texts on their way: written whole, brought to disk, then renamed to their place
/// </code>
/// So a text is there whole or not at all, and any number of processes may share the folder, read it and add to it. It is made when the first
/// text comes. Safe for many callers at once.
/// </summary>
public sealed class TextStore
{
    /// <summary>The name of its folder within that of an embedded store.</summary>
    public const string DefaultFolder = "texts";

    private const string IncomingFolder = "incoming";
    private const string Ending = ".txt";
    private const int ShardDigits = 2;
    private const int MostOnTheWay = 100;

    // A process that died on the way left its file; one that lives is done within seconds.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);
    private readonly TextLimits _limits;
    private readonly TimeProvider _time;
    private readonly KeptTexts _kept;
    private readonly MissingTexts _missing;
    private readonly Lock _noting = new();
    private readonly SortedDictionary<string, string> _troubles = new(StringComparer.Ordinal);

    /// <summary>The store in a folder, which need not be there yet.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">How much it may hold; the defaults where null.</param>
    public TextStore(string directory, TimeProvider time, TextLimits? limits = null)
    {
        (Folder, _time, _limits) = (directory, time, limits ?? new TextLimits());
        (_kept, _missing) = (new KeptTexts(_limits.KeptBytes), new MissingTexts(_limits, time));
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with the texts that were asked for, and the remedy; null while nothing is.</summary>
    public string? Problem
    {
        get
        {
            lock (_noting)
            {
                if (_troubles.Count == 0) return null;
                var (hash, trouble) = _troubles.First();
                var many = _troubles.Count == 1 ? "A stored text" : $"{_troubles.Count} stored texts";
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{many} cannot be used: {hash} (SHA-256), {trouble}. Take the text in again with 'kg texts add'; until then its quotes are not shown.");
            }
        }
    }

    /// <summary>The text whose bytes have this SHA-256 (hexadecimal, in either case); null where the store lacks it, or its file is damaged.</summary>
    public string? Find(string sha256)
    {
        if (TextHash.Read(sha256) is not { } hash) return null;
        if (_kept.Find(hash) is { } kept) return kept;
        if (_missing.Has(hash)) return null;
        var file = TextFile.Read(PathOf(hash), hash, _limits.FileBytes);
        Note(hash, file.Trouble);
        if (file.Text is null) _missing.Add(hash);
        else _kept.Keep(hash, file.Text);
        return file.Text;
    }

    /// <summary>Takes a text in, if it is one: UTF-8, not empty, not larger than the limit. Adding it again changes nothing.</summary>
    /// <exception cref="EvidenceException">The folder cannot be written.</exception>
    public PlacedText Add(byte[] bytes)
    {
        if (RefusalOf(bytes) is { } refusal) return new PlacedText(TextPlacing.Refused, Hash: null, refusal);
        var hash = TextHash.Of(bytes);
        var there = TextFile.Read(PathOf(hash), hash, _limits.FileBytes);
        if (there.Text is null) Write(hash, bytes);
        Note(hash, trouble: null);
        _missing.Remove(hash);
        var placing = there.Text is not null ? TextPlacing.AlreadyThere : there.Trouble is not null ? TextPlacing.Mended : TextPlacing.Added;
        return new PlacedText(placing, hash, Refusal: null);
    }

    /// <summary>Reads all that the store has: each file that is damaged, by its hash, and why.</summary>
    /// <exception cref="EvidenceException">The folder cannot be read.</exception>
    public IEnumerable<(string Hash, string Trouble)> Damaged(CancellationToken cancellation)
    {
        foreach (var hash in Hashes())
        {
            cancellation.ThrowIfCancellationRequested();
            var trouble = TextFile.Read(PathOf(hash), hash, _limits.FileBytes).Trouble;
            Note(hash, trouble);
            if (trouble is not null) yield return (hash, trouble);
        }
    }

    /// <summary>Why a file that is larger than the limit is refused, and the remedy.</summary>
    internal static string TooLarge(TextLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"it has more than {limits.FileBytes} bytes; cut it in parts, a document each");

    private string? RefusalOf(byte[] bytes)
    {
        if (bytes.Length == 0) return "it is empty";
        if (bytes.Length > _limits.FileBytes) return TooLarge(_limits);
        return Utf8.IsValid(bytes) ? null : "it is not UTF-8; save it as UTF-8 text";
    }

    private void Write(string hash, byte[] bytes)
    {
        var path = PathOf(hash);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var incoming = Directory.CreateDirectory(Path.Combine(Folder, IncomingFolder));
            Sweep(incoming);
            using (var file = Create(incoming, hash))
            {
                try
                {
                    file.Write(bytes);
                    file.Flush(flushToDisk: true);
                    // Whoever was faster has put the same bytes there.
                    File.Move(file.Name, path, overwrite: true);
                }
                catch (IOException)
                {
                    File.Delete(file.Name);
                    throw;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceException(
                $"The folder '{Folder}' cannot take a text: {error.Message} Give the program the right to write there, or name another folder.", error);
        }
    }

    // Processes of several machines may have one number; each takes a name that is free.
    private static FileStream Create(DirectoryInfo incoming, string hash)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                var way = Path.Combine(incoming.FullName, $"{hash}.{Environment.ProcessId}.{i}");
                return new FileStream(way, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
            }
            catch (IOException) when (i < MostOnTheWay)
            {
            }
        }
    }

    private void Sweep(DirectoryInfo incoming)
    {
        foreach (var file in incoming.EnumerateFiles())
        {
            // One that has reached its place meanwhile has no time, and its name may be somebody else's by now.
            file.Refresh();
            if (file.Exists && _time.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc) > Abandoned) file.Delete();
        }
    }

    private IEnumerable<string> Hashes()
    {
        if (!Directory.Exists(Folder)) return [];
        try
        {
            return [.. new DirectoryInfo(Folder).EnumerateDirectories(new string('?', ShardDigits))
                .SelectMany(shard => shard.EnumerateFiles("*" + Ending))
                .Select(file => TextHash.Read(Path.GetFileNameWithoutExtension(file.Name))).OfType<string>().Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceException($"The folder of texts '{Folder}' cannot be read: {error.Message}", error);
        }
    }

    private void Note(string hash, string? trouble)
    {
        lock (_noting)
        {
            if (trouble is null) _troubles.Remove(hash);
            else if (_troubles.Count < _limits.TroublesKept) _troubles[hash] = trouble;
        }
    }

    private string PathOf(string hash) => Path.Combine(Folder, hash[..ShardDigits], hash + Ending);
}
