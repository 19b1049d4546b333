using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Query.Json;

/// <summary>Names as they stand in a response, encoded when a plan is compiled.</summary>
public static class JsonName
{
    /// <summary>The entry's comma (unless it is the first), its name and a colon.</summary>
    public static byte[] Prefix(string name, int index) => Encoding.UTF8.GetBytes($"{(index == 0 ? "" : ",")}\"{name}\":");

    /// <summary>A text as a JSON string.</summary>
    public static byte[] Quoted(string text) => [(byte)'"', .. JsonEncodedText.Encode(text).EncodedUtf8Bytes, (byte)'"'];

    /// <summary>Entries with their prefixes, in order, each with what writes its value.</summary>
    public static (byte[] Prefix, TWriter Write)[] Prefixes<TWriter>(IEnumerable<(string ResponseName, TWriter Write)> entries) =>
        [.. entries.Select((entry, index) => (Prefix(entry.ResponseName, index), entry.Write))];
}
