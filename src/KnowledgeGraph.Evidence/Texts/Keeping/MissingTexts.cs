namespace KnowledgeGraph.Evidence.Texts.Keeping;

/// <summary>
/// The texts that were looked for in vain a moment ago. A page of a hundred quotes from a text that nobody has costs one look at the disk, and
/// a text that comes is found a moment later. Safe for many callers at once.
/// </summary>
internal sealed class MissingTexts(TextLimits limits, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _since = new(StringComparer.Ordinal);

    /// <summary>Whether the text was missing a moment ago.</summary>
    public bool Has(string hash)
    {
        lock (_lock)
        {
            if (!_since.TryGetValue(hash, out var since)) return false;
            if (time.GetElapsedTime(since) < limits.MissingFor) return true;
            _since.Remove(hash);
            return false;
        }
    }

    /// <summary>Remembers that the text is missing now.</summary>
    public void Add(string hash)
    {
        lock (_lock)
        {
            if (_since.Count >= limits.MissingKept) _since.Clear();
            _since[hash] = time.GetTimestamp();
        }
    }

    /// <summary>Forgets it: the text is there.</summary>
    public void Remove(string hash)
    {
        lock (_lock) _since.Remove(hash);
    }
}
