using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Output;

/// <summary>The evidence of an element as a JSON array of objects: field (of values alone), statement, document, citation.</summary>
internal static class EvidenceJson
{
    /// <summary>What the attribute is, for the heads of files.</summary>
    public const string Meaning =
        "The statements that say it, a JSON array of objects: field (which value; absent of relationships), statement, document, citation.";

    /// <summary>The text.</summary>
    public static string Of(IReadOnlyList<Cited> evidence) => "[" + string.Join(",", evidence.Select(Of)) + "]";

    private static string Of(Cited cited)
    {
        var field = cited.Field is null ? "" : $"\"field\":{Quoted(cited.Field)},";
        return $"{{{field}\"statement\":{Quoted(cited.Statement)},\"document\":{Quoted(cited.Document)},\"citation\":{Quoted(cited.Citation)}}}";
    }

    private static string Quoted(string text) => System.Text.Encoding.UTF8.GetString(JsonText.Encode(text));
}
