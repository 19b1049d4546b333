namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>
/// Tells how the server stands: each trouble when it begins, and not again with every request that it meets; and that the server answers again.
/// </summary>
/// <param name="tell">Who wants to know; null for nobody.</param>
/// <param name="address">The server, without credentials.</param>
/// <param name="time">The clock.</param>
internal sealed class ServerReports(Action<ServerNews>? tell, string address, TimeProvider time)
{
    /// <summary>After how long a trouble that has not ended is told again.</summary>
    internal static readonly TimeSpan Reminder = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();

    // A few kinds of trouble, each a text without values.
    private readonly Dictionary<string, long> _toldAt = new(StringComparer.Ordinal);

    /// <summary>Something keeps the server from answering.</summary>
    public void Trouble(string text, bool mayPass)
    {
        if (tell is null) return;
        lock (_gate)
        {
            if (_toldAt.TryGetValue(text, out var at) && time.GetElapsedTime(at) < Reminder) return;
            _toldAt[text] = time.GetTimestamp();
        }

        tell(new ServerNews(text, IsTrouble: true, mayPass));
    }

    /// <summary>The server answers.</summary>
    public void Well()
    {
        if (tell is null) return;
        lock (_gate)
        {
            if (_toldAt.Count == 0) return;
            _toldAt.Clear();
        }

        tell(new ServerNews($"Neo4j at {address} answers again.", IsTrouble: false, MayPass: true));
    }
}
