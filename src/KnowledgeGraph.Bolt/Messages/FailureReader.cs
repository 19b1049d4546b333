using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>FAILURE: why a request was refused. Bolt 5.7 renamed the code and added a GQL status; both forms are read alike.</summary>
internal static class FailureReader
{
    // A server may quote a whole query text back.
    private const int MaxMessageLength = 4096;

    public static ServerException Read(ref PackReader metadata)
    {
        string code = "Neo.DatabaseError.General.UnknownError", message = "The server gave no reason.";
        string? status = null;
        var entries = metadata.ReadMapHeader();
        for (var i = 0; i < entries; i++)
        {
            var key = metadata.ReadKey();
            if (metadata.Kind != PackKind.String) metadata.Skip();
            else if (key.SequenceEqual("code"u8) || key.SequenceEqual("neo4j_code"u8)) code = metadata.ReadText();
            else if (key.SequenceEqual("gql_status"u8)) status = metadata.ReadText();
            else if (key.SequenceEqual("message"u8)) message = metadata.ReadText();
            else metadata.Skip();
        }

        return new ServerException(code, status, message.Length <= MaxMessageLength ? message : message[..MaxMessageLength] + "…");
    }
}
