using System.Text;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Questions.Operations;

/// <summary>A query in the making. Every value is a variable, so that its shape depends on what is asked alone.</summary>
internal sealed class GraphOperation
{
    private readonly StringBuilder _declared = new();
    private readonly StringBuilder _fields = new();
    private readonly JsonObject _values = [];

    /// <summary>The document.</summary>
    public byte[] Document => Encoding.UTF8.GetBytes($"query({_declared}){{{_fields}}}");

    /// <summary>The values of the variables.</summary>
    public byte[] Variables => Encoding.UTF8.GetBytes(_values.ToJsonString());

    /// <summary>Adds to what is selected.</summary>
    public GraphOperation Select(string fields)
    {
        _fields.Append(fields);
        return this;
    }

    /// <summary>A variable with its value, as it stands in the document.</summary>
    public string Variable(string type, JsonNode value)
    {
        var name = $"v{_values.Count}";
        _declared.Append($"${name}: {type} ");
        _values.Add(name, value);
        return $"${name}";
    }
}
