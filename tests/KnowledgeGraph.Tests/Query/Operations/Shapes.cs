using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>Plans without a store: two requests of one shape get the same object.</summary>
internal sealed class Shapes
{
    private readonly DocumentCache _documents;
    private readonly PlanCache _plans;
    private readonly GraphModel _model;
    private readonly Schema _schema;

    public Shapes(string model, QueryLimits? limits = null)
    {
        _model = ModelLoader.Load([("model.graphql", model)]);
        _schema = ApiSchema.Of(_model);
        _documents = new DocumentCache(_schema, limits ?? new QueryLimits());
        _plans = new PlanCache(_model, _schema, limits ?? new QueryLimits());
    }

    public PreparedDocument Document(string document) => _documents.Prepare(Encoding.UTF8.GetBytes(document));

    public Plan Plan(string document, string variables = "{}")
    {
        var operation = Document(document).Operation(null);
        using var json = JsonDocument.Parse(variables);
        var values = VariableCoercion.CoerceVariables(_schema, operation.Node, json.RootElement).OrThrow();
        return _plans.Get(operation, values);
    }
}
