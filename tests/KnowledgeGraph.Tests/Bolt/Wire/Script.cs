namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>
/// What client and server say in turn, one line each: <c>C: RUN "RETURN 1" {} {}</c>, <c>S: SUCCESS {}</c>. A client's line
/// that ends in <c>*</c> stands for any fields. Beside messages a server's line may be <c>&lt;NOOP&gt;</c>, <c>&lt;RAW 00 01&gt;</c>,
/// <c>&lt;CLOSE&gt;</c> or <c>&lt;STALL&gt;</c>.
/// </summary>
internal sealed class Script
{
    /// <summary>The greeting, with which every connection begins.</summary>
    public const string Greeting = """
        C: HELLO *
        C: LOGON *
        S: SUCCESS {"server": "Neo4j/5.26.0", "connection_id": "bolt-1", "hints": {}}
        S: SUCCESS {}

        """;

    private readonly Queue<string> _lines;
    private readonly int _chunkBytes;

    public Script(string text, int chunkBytes = ushort.MaxValue)
    {
        _lines = new Queue<string>(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        _chunkBytes = chunkBytes;
    }

    /// <summary>What the client said that the script does not have there; null if it kept to it.</summary>
    public string? Deviation { get; private set; }

    /// <summary>The script was played to its end, word by word.</summary>
    public void AssertPlayed()
    {
        Assert.Null(Deviation);
        Assert.Empty(_lines);
    }

    /// <summary>Takes a message of the client.</summary>
    /// <returns>What the server does then.</returns>
    public IEnumerable<ServerStep> Answer(string message)
    {
        if (Deviation is not null) yield break;
        var line = _lines.TryDequeue(out var next) ? next : "nothing";
        if (!Matches(line, message))
        {
            Deviation = $"The script has «{line}», the client said «{message}».";
            yield return ServerStep.Close;
            yield break;
        }

        while (_lines.TryPeek(out var following) && following.StartsWith("S: ", StringComparison.Ordinal))
            yield return ServerStep.Parse(_lines.Dequeue()[3..], _chunkBytes);
    }

    private static bool Matches(string line, string message)
    {
        if (!line.StartsWith("C: ", StringComparison.Ordinal)) return false;
        var expected = line[3..];
        return expected.EndsWith('*') ? message.StartsWith(expected[..^1].TrimEnd(), StringComparison.Ordinal) : MessageText.Normalize(expected) == message;
    }
}
