using System.Security.Cryptography;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>
/// Tells what Neo4j notices about query texts: once for each query text and code, however often it runs, and of so many at most. Names that
/// the database does not know yet are no news, since a model has more than a graph needs to hold.
/// </summary>
internal sealed class Notices(Action<ServerNotice> tell)
{
    /// <summary>How many notices are told at most.</summary>
    internal const int MaxTold = 1_000;

    private const string UnknownName = "UNRECOGNIZED";
    private readonly Lock _gate = new();
    private readonly HashSet<(int Text, string Code)> _told = [];

    /// <summary>The server noticed something.</summary>
    public void Receive(Notification notification, ReadOnlySpan<byte> text)
    {
        if (notification.Classification == UnknownName) return;
        var code = notification.Code ?? notification.GqlStatus ?? "";
        lock (_gate)
        {
            if (_told.Count >= MaxTold || !_told.Add((Utf8Hash.Of(text), code))) return;
        }

        tell(new ServerNotice(code, notification.Severity, notification.Classification, notification.Title, Name(text)));
    }

    private static string Name(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text))[..12];
}
