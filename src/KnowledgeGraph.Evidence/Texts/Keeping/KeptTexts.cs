namespace KnowledgeGraph.Evidence.Texts.Keeping;

/// <summary>Texts in memory by their hash, the least recently used out first. Safe for many callers at once.</summary>
/// <param name="bytes">How much they may take together; one that takes more by itself is not kept.</param>
internal sealed class KeptTexts(long bytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Hash, string Text)> _order = [];
    private readonly Dictionary<string, LinkedListNode<(string Hash, string Text)>> _places = new(StringComparer.Ordinal);
    private long _taken;

    /// <summary>The text; null where it is not kept.</summary>
    public string? Find(string hash)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(hash, out var place)) return null;
            _order.Remove(place);
            _order.AddFirst(place);
            return place.Value.Text;
        }
    }

    /// <summary>Keeps a text.</summary>
    public void Keep(string hash, string text)
    {
        if (SizeOf(text) > bytes) return;
        lock (_lock)
        {
            if (_places.ContainsKey(hash)) return;
            _places[hash] = _order.AddFirst((hash, text));
            _taken += SizeOf(text);
            while (_taken > bytes) DropLast();
        }
    }

    private void DropLast()
    {
        var (hash, text) = _order.Last!.Value;
        _order.RemoveLast();
        _places.Remove(hash);
        _taken -= SizeOf(text);
    }

    private static long SizeOf(string text) => (long)text.Length * sizeof(char);
}
