using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Asking;

/// <summary>Writes what an owner worked out as it is selected, with a hole for each node and relationship.</summary>
/// <param name="answer">Takes it.</param>
internal sealed class AskedWriter(AskedAnswer answer)
{
    private readonly LimitedBuffer _json = answer.Json!;

    /// <summary>Writes the value of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="selected">The same with the values of the request.</param>
    /// <param name="value">Its value.</param>
    public void Write(AskedField field, SelectedField selected, RootValue value)
    {
        switch (value)
        {
            case RootNull:
                _json.Write(MissingValue.Null);
                break;
            case RootList list:
                WriteList(field, selected, list.Items);
                break;
            case RootObject owned when field.Selection is AskedObject selection:
                WriteObject(selection, selected, owned);
                break;
            case RootNode or RootEdge when field.Selection is AskedLookUp found && answer.Root.LookUps[found.Index].Takes(value):
                answer.LeaveHole(found.Index, value);
                break;
            case RootText text:
                _json.Write(JsonText.Encode(text.Value));
                break;
            case RootNumber number:
                _json.WriteNumber(number.Value);
                break;
            case RootFraction fraction:
                _json.Write(new FloatValue(fraction.Value).Json);
                break;
            case RootFlag flag:
                _json.Write(flag.Value ? "true"u8 : "false"u8);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} is no value of '{field.Name}'.");
        }
    }

    private void WriteList(AskedField field, SelectedField selected, IReadOnlyList<RootValue> items)
    {
        _json.WriteByte((byte)'[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) _json.WriteByte((byte)',');
            Write(field, selected, items[i]);
        }
        _json.WriteByte((byte)']');
    }

    private void WriteObject(AskedObject selection, SelectedField selected, RootObject owned)
    {
        _json.WriteByte((byte)'{');
        for (var i = 0; i < selection.Fields.Count; i++)
        {
            var field = selection.Fields[i];
            _json.Write(JsonName.Prefix(field.ResponseName, i));
            if (field.Selection is AskedTypeName named) _json.WriteAscii(named.Json);
            else Write(field, selected.Below[i], owned.Read(selected.Below[i]));
        }
        _json.WriteByte((byte)'}');
    }
}
