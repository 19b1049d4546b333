namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>A message that went through a relay.</summary>
/// <param name="Connection">Of which connection, from 0 on.</param>
/// <param name="From">Who said it.</param>
/// <param name="Name">What it is, such as <c>RUN</c>.</param>
/// <param name="Fields">Its fields; of RUN the text, the parameters and how it is run.</param>
/// <param name="Answers">How many messages of the server had reached the client on that connection before.</param>
/// <param name="Piece">In which piece of what was received it ended: messages of one write mostly share one.</param>
internal sealed record RelayedMessage(int Connection, Side From, string Name, IReadOnlyList<object?> Fields, int Answers, int Piece)
{
    /// <summary>The text of a RUN.</summary>
    public string Text => (string)Fields[0]!;

    /// <summary>The parameters of a RUN.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => (IReadOnlyDictionary<string, object?>)Fields[1]!;

    public override string ToString() => $"{Connection} {From} {Name}";
}
