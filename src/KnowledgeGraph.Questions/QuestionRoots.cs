using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Brokers;
using KnowledgeGraph.Questions.Centralities;
using KnowledgeGraph.Questions.Coalitions;
using KnowledgeGraph.Questions.Comparisons;
using KnowledgeGraph.Questions.Connections;
using KnowledgeGraph.Questions.Duplicates;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Keeping;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Questions.Neighborhoods;
using KnowledgeGraph.Questions.Operations;
using KnowledgeGraph.Questions.Paths;
using KnowledgeGraph.Questions.Statements;
using KnowledgeGraph.Questions.Timelines;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The root fields that are questions to the graph: how its entities are joined, which of them belong together or may be one, what happened when,
/// what differs between two dates, and who says so. They belong to an API before there is a store; once the graph is open they are told who answers
/// operations on it, and where it lies in memory. Disposing them ends what is worked out in the background after changes.
/// </summary>
public sealed class QuestionRoots : IAsyncDisposable
{
    private readonly GraphOperations _operations = new();
    private readonly GraphAccess _access;
    private readonly PresentDuplicates _duplicates;
    private readonly CoalitionProgress _coalitions = new();

    /// <summary>The root fields of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="time">The clock by which answers are dated.</param>
    /// <param name="limits">What one question may ask for; null for the defaults.</param>
    public QuestionRoots(GraphModel model, TimeProvider time, QuestionLimits? limits = null)
    {
        limits ??= new QuestionLimits();
        _access = new GraphAccess(model, limits);
        var asked = new Asked(model, limits);
        var work = new DuplicateWork(model, limits, time);
        _duplicates = new PresentDuplicates(_access, work, limits, time);
        var (actors, works) = (new ActorArguments(model, asked), new KeptResults<ActorWork>(limits.KeptResults, "actors"));
        All =
        [
            new DuplicatesRoot(_access, work, _duplicates, asked, time),
            new PathsRoot(_access, asked, time),
            new NeighborhoodRoot(_access, new SubgraphFacets(model), asked, time),
            new CommonConnectionsRoot(_access, asked, time),
            new CentralityRoot(_access, asked, time),
            new CoalitionsRoot(_access, actors, works, _coalitions, asked, time),
            new BrokersRoot(_access, actors, works, asked, time),
            new TimelineRoot(model, _access, asked, time),
            new CompareRoot(_access, asked, time),
            new StatementsForRoot(model, _operations, time),
        ];
    }

    /// <summary>The root fields.</summary>
    public IReadOnlyList<IRootField> All { get; }

    /// <summary>How far coalitions are that are being worked out, as a part of the server's readiness.</summary>
    public HealthPart CoalitionsPart => _coalitions.Part;

    /// <summary>Which graph answers from now on.</summary>
    /// <param name="runner">Who answers operations on it.</param>
    /// <param name="graphs">It in memory, of now and of then.</param>
    /// <param name="store">Where it lies.</param>
    public void Attach(IOperationRunner runner, PastGraphs graphs, IGraphStore store)
    {
        _operations.Attach(runner);
        _access.Attach(graphs, store);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _duplicates.DisposeAsync();
}
