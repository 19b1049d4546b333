using System.Text;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>A GraphQL document that the explorer sends, which is one of the server's known documents.</summary>
/// <param name="Name">What the page calls it; also the name of its operation.</param>
/// <param name="Text">The document.</param>
internal sealed record ExplorerDocument(string Name, string Text)
{
    /// <summary>The document in UTF-8.</summary>
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);

    /// <summary>The SHA-256 by which the page names it.</summary>
    public string Hash { get; } = KnownDocuments.HashOf(Encoding.UTF8.GetBytes(Text));
}
