namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>Who says something.</summary>
public enum Side
{
    /// <summary>The product.</summary>
    Client,

    /// <summary>Neo4j.</summary>
    Server,
}
