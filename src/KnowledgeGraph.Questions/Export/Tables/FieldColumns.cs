using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Tables;

/// <summary>Fields of the model as columns: what the page tells of them, and how their cells are written.</summary>
internal static class FieldColumns
{
    /// <summary>A field as a column, by what the model's author says of it.</summary>
    public static TableColumn Of(ExportField field) => new(field.Name, FormOf(field), MeaningOf(field), [.. Choices(field)]);

    /// <summary>Writes the cells of some fields.</summary>
    public static void WriteFields(this ExportOutput output, IReadOnlyList<ExportField> fields, IReadOnlyDictionary<string, Value> properties)
    {
        foreach (var field in fields)
        {
            var value = properties.GetValueOrDefault(field.Key);
            output.WriteCell(value is null ? null : FieldText.Of(value), isNumber: value is IntegerValue or FloatValue or DecimalValue);
        }
    }

    private static string FormOf(ExportField field)
    {
        var one = field.Kind switch
        {
            ScalarKind.String => "text",
            ScalarKind.Id => "id",
            ScalarKind.Int or ScalarKind.Long => "whole number",
            ScalarKind.Float or ScalarKind.Decimal => "number",
            ScalarKind.Boolean => "true or false",
            ScalarKind.Date => "date, as precise as the source: 2022, 2022-09 or 2022-09-21",
            ScalarKind.DateTime => "moment in UTC",
            ScalarKind.Url => "address",
            ScalarKind.Json => "JSON",
            ScalarKind.Enum => "one of the words below",
        };
        return field.IsList ? $"JSON array, of each: {one}" : one;
    }

    private static string MeaningOf(ExportField field)
    {
        var meanings = field.Declared.GroupBy(declared => declared.Property.Description ?? "", StringComparer.Ordinal).ToList();
        var text = meanings is [var only]
            ? only.Key
            : string.Join(' ', meanings.Select(meaning => $"{string.Join(", ", meaning.Select(declared => declared.Owner))}: {meaning.Key}"));
        return field.Language is { } language ? $"{text} (in the language {language})" : text;
    }

    private static IEnumerable<(string, string?)> Choices(ExportField field) => field.Declared
        .Where(declared => declared.Property.Enum is not null)
        .SelectMany(declared => declared.Property.Enum!.Values)
        .DistinctBy(member => (member.Name, member.Description))
        .Select(member => (member.Name, member.Description));
}
