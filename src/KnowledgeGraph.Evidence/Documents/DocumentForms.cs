using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Documents;

/// <summary>
/// What a document's own fields were: what its file gives of it is no matter of statements, so its node keeps its earlier forms beside the
/// present one. A document without any, as generated ones are, has been as it is since the first change.
/// </summary>
public static class DocumentForms
{
    /// <summary>The key of the property that keeps them. It is no field of a model.</summary>
    public const string Key = "_forms";

    /// <summary>A document's own fields after a change, by storage key; null where it was not recorded yet.</summary>
    /// <param name="model">The model.</param>
    /// <param name="document">Its node as it is stored.</param>
    /// <param name="change">The number of the change.</param>
    public static IReadOnlyDictionary<string, Value>? At(GraphModel model, NodeRecord document, long change) =>
        At(model, document, form => form.FromChange <= change && !(form.ToChange <= change));

    /// <summary>A document's own fields as they were known at a moment, by storage key; null before it was recorded.</summary>
    /// <param name="model">The model.</param>
    /// <param name="document">Its node as it is stored.</param>
    /// <param name="moment">The moment.</param>
    public static IReadOnlyDictionary<string, Value>? At(GraphModel model, NodeRecord document, DateTimeOffset moment) =>
        At(model, document, form => form.From <= moment && !(form.To <= moment));

    /// <summary>A document's own fields when it was recorded, by storage key.</summary>
    internal static IReadOnlyDictionary<string, Value> First(GraphModel model, NodeRecord document) =>
        DocumentFormRecords.Read(model, document)[0].Fields ?? OwnFields(model, document);

    /// <summary>The fields that a document's own file gives: without its forms, the copy of its name and <c>updatedAt</c>.</summary>
    public static Dictionary<string, Value> OwnFields(GraphModel model, NodeRecord document)
    {
        var fields = new Dictionary<string, Value>(document.Properties, StringComparer.Ordinal);
        fields.Remove(BuiltInKeys.UpdatedAt);
        fields.Remove(Key);
        if (model.Document.NameProperty is { } name && name.Name != Property.NameKey)
            foreach (var key in fields.Keys.Where(key => key == Property.NameKey || key.StartsWith(Property.NameKey + "_", StringComparison.Ordinal)).ToList())
                fields.Remove(key);
        return fields;
    }

    /// <summary>Whether a document that is given has the own fields that the stored one has.</summary>
    public static bool AreSame(GraphModel model, NodeRecord given, NodeRecord stored) =>
        EdgeComparer.Instance.Equals(OwnFields(model, given), OwnFields(model, stored));

    /// <summary>A document that is given, with its forms.</summary>
    /// <param name="model">The model.</param>
    /// <param name="given">The node with the fields that its file gives.</param>
    /// <param name="stored">The node as it is stored; null where it is new.</param>
    /// <param name="change">The number of the change that gives it.</param>
    /// <param name="at">The moment of that change.</param>
    internal static NodeRecord With(GraphModel model, NodeRecord given, NodeRecord? stored, long change, DateTimeOffset at)
    {
        if (stored is null) return With(given, [new DocumentForm(change, at, ToChange: null, To: null, Fields: null)]);
        var forms = DocumentFormRecords.Read(model, stored);
        if (AreSame(model, given, stored)) return stored.Properties.ContainsKey(Key) ? With(given, forms) : given;
        var last = forms[^1];
        var over = at < last.From ? last.From : at;
        return With(
            given,
            [
                .. forms.SkipLast(1),
                last with { ToChange = change, To = over, Fields = OwnFields(model, stored) },
                new DocumentForm(change, over, ToChange: null, To: null, Fields: null),
            ]);
    }

    /// <summary>A stored document of an earlier layout, which told nothing of its forms: recorded by the first change.</summary>
    /// <param name="document">Its node as it is stored.</param>
    /// <param name="since">When it became known.</param>
    internal static NodeRecord Recorded(NodeRecord document, DateTimeOffset since) =>
        With(document, [new DocumentForm(StandingPeriod.FirstChange, since, ToChange: null, To: null, Fields: null)]);

    private static Dictionary<string, Value>? At(GraphModel model, NodeRecord document, Func<DocumentForm, bool> holds)
    {
        var form = DocumentFormRecords.Read(model, document).FirstOrDefault(holds);
        return form is null ? null : form.Fields is { } fields ? new(fields, StringComparer.Ordinal) : OwnFields(model, document);
    }

    private static NodeRecord With(NodeRecord document, IReadOnlyList<DocumentForm> forms) => document with
    {
        Properties = new Dictionary<string, Value>(document.Properties, StringComparer.Ordinal) { [Key] = DocumentFormRecords.Write(forms) },
    };
}
