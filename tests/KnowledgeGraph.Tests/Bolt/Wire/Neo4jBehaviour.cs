namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>A server that answers everything: each RUN has one row, and nothing ever fails.</summary>
internal static class Neo4jBehaviour
{
    public static IEnumerable<ServerStep> Answer(string message) => message.Split(' ')[0] switch
    {
        "HELLO" => [ServerStep.Message("""SUCCESS {"server": "Neo4j/5.26.0", "connection_id": "bolt-1"}""")],
        "RUN" => [ServerStep.Message("""SUCCESS {"fields": ["n"]}""")],
        "PULL" => [ServerStep.Message("RECORD [1]"), ServerStep.Message("""SUCCESS {"type": "r", "bookmark": "b:1"}""")],
        "COMMIT" => [ServerStep.Message("""SUCCESS {"bookmark": "b:2"}""")],
        _ => [ServerStep.Message("SUCCESS {}")],
    };
}
