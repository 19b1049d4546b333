using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Connections;

namespace KnowledgeGraph.Bolt;

/// <summary>A server that answered.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Agent">What it calls itself, such as "Neo4j/5.26.0".</param>
/// <param name="Protocol">The version of Bolt that was agreed on.</param>
public sealed record ServerInfo(ServerAddress Address, string Agent, ProtocolVersion Protocol);
