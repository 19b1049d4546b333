namespace KnowledgeGraph.Bolt;

/// <summary>Something the server noticed about a statement that succeeded: a deprecation, a missing index, a Cartesian product.</summary>
/// <param name="GqlStatus">The GQL status (Bolt 5.6 and newer), else null.</param>
/// <param name="Code">Neo4j's code, such as <c>Neo.ClientNotification.Statement.CartesianProduct</c>; null for a bare GQL status.</param>
/// <param name="Description">What was noticed.</param>
/// <param name="Severity"><c>WARNING</c>, <c>INFORMATION</c>, or empty if the server did not say.</param>
/// <param name="Classification">The kind, such as <c>PERFORMANCE</c>, or empty if the server did not say.</param>
public sealed record Notification(string? GqlStatus, string? Code, string Description, string Severity, string Classification);
