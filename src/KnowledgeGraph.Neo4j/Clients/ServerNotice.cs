namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>Something that Neo4j noticed about a query text of this program, without the query text and without values.</summary>
/// <param name="Code">Neo4j's code, such as <c>Neo.ClientNotification.Statement.CartesianProduct</c>, or a GQL status.</param>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
/// <param name="Classification">The kind, such as <c>PERFORMANCE</c> or <c>DEPRECATION</c>.</param>
/// <param name="Title">What it is about in general; empty if the server did not say.</param>
/// <param name="TextHash">Tells query texts apart: the head of the SHA-256 of the text, in hexadecimal digits.</param>
public sealed record ServerNotice(string Code, string Severity, string Classification, string Title, string TextHash);
