namespace KnowledgeGraph.Bolt.Queries;

/// <summary>Something the server noticed about a query text that succeeded: a deprecation, a missing index, a Cartesian product.</summary>
/// <param name="GqlStatus">The GQL status (Bolt 5.6 and newer), else null.</param>
/// <param name="Code">Neo4j's code, such as <c>Neo.ClientNotification.Statement.CartesianProduct</c>; null for a bare GQL status.</param>
/// <param name="Description">What was noticed.</param>
/// <param name="Severity"><c>WARNING</c>, <c>INFORMATION</c>, or empty if the server did not say.</param>
/// <param name="Classification">The kind, such as <c>PERFORMANCE</c>, or empty if the server did not say.</param>
/// <param name="Title">
/// What it is about in general, the same for every query text; empty if the server did not say. Unlike the description it quotes nothing.
/// </param>
public sealed record Notification(string? GqlStatus, string? Code, string Description, string Severity, string Classification, string Title = "");

/// <summary>Receives what a server noticed. It is called while the connection reads, so it should be quick; what it throws stops the query.</summary>
/// <param name="notification">What was noticed.</param>
/// <param name="text">The Cypher text that it is about, in UTF-8; valid during the call.</param>
public delegate void NotificationHandler(Notification notification, ReadOnlySpan<byte> text);
