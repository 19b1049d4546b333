namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>How the server stands, for the one who runs this program.</summary>
/// <param name="Text">Names the server, what is wrong and the remedy; never a credential.</param>
/// <param name="IsTrouble">Whether something keeps it from answering; false once that is over.</param>
/// <param name="MayPass">Whether that may pass by itself, as a server that starts does; false where somebody has to mend it.</param>
public sealed record ServerNews(string Text, bool IsTrouble, bool MayPass);
