using System.Text;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>Values as the texts that formats without types hold: a text as it is, all else as its JSON, a date without the quotes.</summary>
internal static class FieldText
{
    /// <summary>The text of a value.</summary>
    public static string Of(Value value) => value switch
    {
        TextValue text => text.Text,
        IntervalValue interval => interval.Text,
        _ => Encoding.UTF8.GetString(value.Json),
    };
}
