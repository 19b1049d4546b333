namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>Something a fake server does: it sends bytes, and then perhaps closes the connection or falls silent for good.</summary>
internal sealed record ServerStep(byte[] Bytes, bool Closes = false, bool Stalls = false)
{
    public static readonly ServerStep Close = new([], Closes: true);

    public static readonly ServerStep Stall = new([], Stalls: true);

    /// <summary>An empty chunk, the sign of life.</summary>
    public static readonly ServerStep Noop = new([0, 0]);

    /// <summary>A message as text.</summary>
    public static ServerStep Message(string text, int chunkBytes = ushort.MaxValue) => new(MessageText.Write(text, chunkBytes));

    /// <summary>A line of a script after its "S: ".</summary>
    public static ServerStep Parse(string line, int chunkBytes) => line switch
    {
        "<CLOSE>" => Close,
        "<STALL>" => Stall,
        "<NOOP>" => Noop,
        _ when line.StartsWith("<RAW ", StringComparison.Ordinal) =>
            new ServerStep(Convert.FromHexString(line[5..^1].Replace(" ", "", StringComparison.Ordinal))),
        _ => Message(line, chunkBytes),
    };
}
