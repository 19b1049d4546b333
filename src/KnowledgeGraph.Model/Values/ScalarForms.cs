using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>The form of each scalar as text.</summary>
internal static class ScalarForms
{
    public static ReadResult Read(Property property, string text) => property.Kind switch
    {
        ScalarKind.String => property.IsIdentifier ? TextForms.Identifier(property, text) : TextForms.Text(property, text),
        ScalarKind.Id => TextForms.Id(property, text),
        ScalarKind.Url => TextForms.Url(property, text),
        ScalarKind.Enum => TextForms.Enum(property, text),
        ScalarKind.Int => NumberForms.Int(property, text),
        ScalarKind.Long => NumberForms.Long(property, text),
        ScalarKind.Float => NumberForms.Float(property, text),
        ScalarKind.Decimal => NumberForms.Decimal(property, text),
        ScalarKind.Boolean => Boolean(property, text),
        ScalarKind.Date => DateForms.Date(property, text),
        ScalarKind.DateTime => DateForms.Moment(property, text),
        ScalarKind.Json => JsonForms.Read(property, text),
    };

    private static ReadResult Boolean(Property property, string text) => text switch
    {
        "true" => BooleanValue.Of(flag: true),
        "false" => BooleanValue.Of(flag: false),
        _ => ReadResult.Refuse(property, text, "Boolean", "write true or false."),
    };
}
