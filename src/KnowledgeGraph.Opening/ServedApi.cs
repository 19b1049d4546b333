using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Search.Roots;

namespace KnowledgeGraph.Opening;

/// <summary>The API of a model with all root fields of the product, before a graph is open. One is served by one graph.</summary>
public sealed class ServedApi
{
    private ServedApi(GraphModel model, bool canNameValues, QueryLimits limits)
    {
        Model = model;
        Search = new SearchRoots(model);
        Questions = new QuestionRoots(model, TimeProvider.System, QuestionLimits.Of(limits));
        Schema = ApiSchema.Of(model, canNameValues, [.. Search.All, .. Questions.All]);
    }

    /// <summary>The model.</summary>
    public GraphModel Model { get; }

    /// <summary>The API that comes from it.</summary>
    public Schema Schema { get; }

    /// <summary>The root fields that the name index answers.</summary>
    internal SearchRoots Search { get; }

    /// <summary>The root fields that are questions to the graph.</summary>
    internal QuestionRoots Questions { get; }

    /// <summary>The API of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="canNameValues">Whether errors name values of enums that there are; not where introspection is switched off.</param>
    /// <param name="limits">What questions may ask for; null for the defaults.</param>
    public static ServedApi Of(GraphModel model, bool canNameValues = true, QueryLimits? limits = null) =>
        new(model, canNameValues, limits ?? new QueryLimits());

    /// <summary>The API's SDL.</summary>
    public string Print() => SchemaPrinter.Print(Schema);
}
