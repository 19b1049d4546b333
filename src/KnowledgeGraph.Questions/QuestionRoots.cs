using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Operations;
using KnowledgeGraph.Questions.Statements;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The root fields that are questions to the graph: <c>statementsFor</c>. They belong to an API before there is a store; once the graph is open
/// they are told who answers operations on it.
/// </summary>
public sealed class QuestionRoots
{
    private readonly GraphOperations _graph = new();

    /// <summary>The root fields of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="time">The clock by which answers are dated.</param>
    public QuestionRoots(GraphModel model, TimeProvider time) => All = [new StatementsForRoot(model, _graph, time)];

    /// <summary>The root fields.</summary>
    public IReadOnlyList<IRootField> All { get; }

    /// <summary>Who answers operations on the graph from now on.</summary>
    public void Attach(IOperationRunner runner) => _graph.Attach(runner);
}
