using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Finds notifications in the metadata of a summary: the list "notifications" below Bolt 5.6, "statuses" from there on.</summary>
internal static class NotificationReader
{
    /// <summary>Hands each notification of a summary on. Plain outcomes (GQL classes 00, success, and 02, no data) are none.</summary>
    public static void Read(PackReader metadata, ReadOnlySpan<byte> text, NotificationHandler receive)
    {
        var entries = metadata.ReadMapHeader();
        for (var i = 0; i < entries; i++)
        {
            var key = metadata.ReadKey();
            if (!key.SequenceEqual("notifications"u8) && !key.SequenceEqual("statuses"u8))
            {
                metadata.Skip();
                continue;
            }

            var count = metadata.ReadListHeader();
            for (var n = 0; n < count; n++)
            {
                // Every query text has a plain outcome: it is passed over without making texts of it.
                if (IsOutcome(metadata)) metadata.Skip();
                else receive(ReadOne(ref metadata), text);
            }
        }
    }

    private static bool IsOutcome(PackReader reader)
    {
        if (!PackMap.TryFind(ref reader, "gql_status"u8) || reader.Kind != PackKind.String) return false;
        var status = reader.ReadString();
        return status.StartsWith("00"u8) || status.StartsWith("02"u8);
    }

    private static Notification ReadOne(ref PackReader reader)
    {
        string? status = null, code = null;
        string description = "", severity = "", classification = "", title = "";
        var open = reader.ReadMapHeader();
        for (var i = 0; i < open; i++)
        {
            var key = reader.ReadKey();
            if (key.SequenceEqual("diagnostic_record"u8) && reader.Kind == PackKind.Map)
            {
                // Its entries are read as if they stood outside: the names do not collide.
                open += reader.ReadMapHeader();
            }
            else if (reader.Kind != PackKind.String)
            {
                reader.Skip();
            }
            else if (key.SequenceEqual("gql_status"u8))
            {
                status = reader.ReadText();
            }
            else if (key.SequenceEqual("code"u8) || key.SequenceEqual("neo4j_code"u8))
            {
                code = reader.ReadText();
            }
            else if (key.SequenceEqual("description"u8))
            {
                description = reader.ReadText();
            }
            else if (key.SequenceEqual("title"u8))
            {
                title = reader.ReadText();
            }
            else if (key.SequenceEqual("severity"u8) || key.SequenceEqual("_severity"u8))
            {
                severity = reader.ReadText();
            }
            else if (key.SequenceEqual("category"u8) || key.SequenceEqual("_classification"u8))
            {
                classification = reader.ReadText();
            }
            else
            {
                reader.Skip();
            }
        }

        return new Notification(status, code, description, severity, classification, title);
    }
}
