namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Documents that clients registered by their hash (Apollo's automatic persisted queries), bounded in number and in bytes: the one that
/// has been unused for longest goes, and its client sends it again.
/// </summary>
/// <param name="bytes">The most bytes of all documents.</param>
/// <param name="count">The most documents.</param>
internal sealed class RegisteredDocuments(long bytes, int count)
{
    // One document may not push out all others.
    private const int MinDocuments = 8;

    private readonly Dictionary<string, LinkedListNode<Entry>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private readonly Lock _gate = new();
    private long _bytes;

    private readonly record struct Entry(string Hash, byte[] Document);

    /// <summary>The document with that SHA-256, or null.</summary>
    public byte[]? Find(string hash)
    {
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    /// <summary>Keeps a document whose hash was checked, unless it is too long to be kept.</summary>
    public void Add(string hash, ReadOnlySpan<byte> document)
    {
        if (document.Length > bytes / MinDocuments) return;
        lock (_gate)
        {
            if (_byHash.ContainsKey(hash)) return;
            _byHash.Add(hash, _byUse.AddFirst(new Entry(hash, document.ToArray())));
            _bytes += document.Length;
            while (_bytes > bytes || _byHash.Count > count) Drop(_byUse.Last!);
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _byHash.Remove(node.Value.Hash);
        _bytes -= node.Value.Document.Length;
    }
}
