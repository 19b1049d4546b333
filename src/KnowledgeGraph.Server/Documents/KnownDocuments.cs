using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// The documents of the folder that the settings name, by the SHA-256 of their text and by their file name without its extension. They are read
/// once, at the start.
/// </summary>
internal sealed class KnownDocuments
{
    /// <summary>The most files of the folder.</summary>
    public const int MaxFiles = 10_000;

    /// <summary>The most bytes of all files (64 MB).</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    private readonly FrozenDictionary<string, byte[]> _byHash;
    private readonly FrozenDictionary<string, byte[]> _byName;

    private KnownDocuments(Dictionary<string, byte[]> byHash, Dictionary<string, byte[]> byName)
    {
        _byHash = byHash.ToFrozenDictionary(StringComparer.Ordinal);
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>No documents, as without a folder.</summary>
    public static KnownDocuments None { get; } = new([], []);

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <param name="maxBytes">Larger files are skipped, since no operation may be that long.</param>
    /// <exception cref="SettingException">There are too many files, or one cannot be read.</exception>
    public static KnownDocuments Read(string? folder, int maxBytes)
    {
        var (byHash, byName) = (new Dictionary<string, byte[]>(StringComparer.Ordinal), new Dictionary<string, byte[]>(StringComparer.Ordinal));
        var bytes = 0L;
        foreach (var file in KnownDocument.FilesIn(folder))
        {
            if (new FileInfo(file).Length > maxBytes) continue;
            var text = ReadBytes(file);
            bytes += text.Length;
            if (byName.Count == MaxFiles || bytes > MaxBytes)
                throw new SettingException(SettingNames.Documents, $"'{folder}' holds more than {MaxFiles} documents or {MaxBytes} bytes. "
                    + "Take out what no client sends.");
            byHash[HashOf(text)] = text;
            // Clients hash what their compiler printed; an editor or a printer may have added a line break.
            byHash[HashOf(text.AsSpan().TrimEnd("\r\n"u8))] = text;
            byName[Path.GetFileNameWithoutExtension(file)] = text;
        }

        return new KnownDocuments(byHash, byName);
    }

    /// <summary>These, and documents of the server's own, which have a hash and no name.</summary>
    /// <param name="documents">The documents in UTF-8.</param>
    public KnownDocuments With(IEnumerable<byte[]> documents)
    {
        var byHash = _byHash.ToDictionary(StringComparer.Ordinal);
        foreach (var document in documents) byHash.TryAdd(HashOf(document), document);
        return new KnownDocuments(byHash, _byName.ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>The document with that SHA-256 (64 hexadecimal digits in lower case), or null.</summary>
    public byte[]? ByHash(string hash) => _byHash.GetValueOrDefault(hash);

    /// <summary>The document with that text, or null.</summary>
    public byte[]? ByText(ReadOnlySpan<byte> text) => _byHash.GetValueOrDefault(HashOf(text));

    /// <summary>The document of that name, or null.</summary>
    public byte[]? ByName(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The SHA-256 of a document, 64 hexadecimal digits in lower case.</summary>
    public static string HashOf(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static byte[] ReadBytes(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(SettingNames.Documents, $"'{file}' cannot be read: {exception.Message}");
        }
    }
}
