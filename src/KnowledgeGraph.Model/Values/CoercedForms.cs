using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>Values that are typed already: each scalar takes texts, numbers or Booleans, and no other.</summary>
internal static class CoercedForms
{
    private enum Form
    {
        Text,
        Number,
        Flag,
        None,
    }

    public static ReadResult Convert(Property property, object? given)
    {
        if (!property.IsList) return Single(property, given);
        return given switch
        {
            ListValue list => ListForms.Read(property, list.Items.ToArray(), list.Items.Length, item => Single(property, item)),
            JsonElement { ValueKind: JsonValueKind.Array } json =>
                ListForms.Read(property, json.EnumerateArray(), json.GetArrayLength(), item => Single(property, item)),
            IReadOnlyCollection<object?> items => ListForms.Read(property, items, items.Count, item => Single(property, item)),
            _ => ListForms.Read(property, [given], 1, item => Single(property, item)), // as GraphQL reads one value for a list
        };
    }

    private static ReadResult Single(Property property, object? given)
    {
        if (given is null or JsonElement { ValueKind: JsonValueKind.Null })
            return ReadResult.Refuse(property, "null", "value", "give one, or leave the field out.");
        if (property.Kind == ScalarKind.Json) return given is JsonValue ready ? ready : JsonForms.Convert(property, given);
        if (given is Value value) return Stored(property, value);
        var (form, text) = Text(given);
        return form == Expected(property.Kind)
            ? ScalarForms.Read(property, text)
            : ReadResult.Refuse(property, text, property.Kind.ToString(), $"give {Spell(Expected(property.Kind))}, not {Spell(form)}.");
    }

    private static ReadResult Stored(Property property, Value value)
    {
        var text = value switch
        {
            TextValue written => written.Text,
            IntervalValue interval => interval.Text,
            _ => value.ToString(),
        };
        return ScalarForms.Read(property, text);
    }

    private static Form Expected(ScalarKind kind) => kind switch
    {
        ScalarKind.Int or ScalarKind.Long or ScalarKind.Float or ScalarKind.Decimal => Form.Number,
        ScalarKind.Boolean => Form.Flag,
        ScalarKind.String or ScalarKind.Id or ScalarKind.Date or ScalarKind.DateTime or ScalarKind.Url or ScalarKind.Json or ScalarKind.Enum => Form.Text,
    };

    private static (Form Form, string Text) Text(object given) => given switch
    {
        string text => (Form.Text, text),
        EnumValueDefinition member => (Form.Text, member.Name),
        bool flag => (Form.Flag, flag ? "true" : "false"),
        int or long or decimal => (Form.Number, ((IFormattable)given).ToString(format: null, CultureInfo.InvariantCulture)),
        double number => (Form.Number, number.ToString("R", CultureInfo.InvariantCulture)),
        JsonElement json => json.ValueKind switch
        {
            JsonValueKind.String => TextOf(json),
            JsonValueKind.Number => (Form.Number, json.GetRawText()),
            JsonValueKind.True => (Form.Flag, "true"),
            JsonValueKind.False => (Form.Flag, "false"),
            _ => (Form.None, json.GetRawText()),
        },
        _ => (Form.None, given.ToString() ?? ""),
    };

    private static (Form Form, string Text) TextOf(JsonElement json)
    {
        try
        {
            return (Form.Text, json.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return (Form.Text, "\uD800"); // an escape of half a surrogate pair: no text holds it, and so the reader says
        }
    }

    private static string Spell(Form form) => form switch
    {
        Form.Text => "a text",
        Form.Number => "a number",
        Form.Flag => "true or false",
        Form.None => "a list or an object",
    };
}
