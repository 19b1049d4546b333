using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.Questions.Export;

/// <summary>The graph as files that other programs read: all of it or a part, as it is or as it was, each value and relationship with its sources.</summary>
public sealed class GraphExports
{
    private readonly GraphModel _model;
    private readonly ExportSettings _settings;
    private readonly ScopeReader _scopes;
    private readonly SourceOpener _sources;

    /// <summary>The exports of one graph.</summary>
    /// <param name="model">Its model.</param>
    /// <param name="graphs">It in memory, of now and of then.</param>
    /// <param name="store">Where it lies.</param>
    /// <param name="limits">What may be asked for; null for the defaults.</param>
    /// <param name="settings">What exports have in common; null for the defaults.</param>
    public GraphExports(GraphModel model, PastGraphs graphs, IGraphStore store, QuestionLimits? limits = null, ExportSettings? settings = null)
    {
        limits ??= new QuestionLimits();
        var access = new GraphAccess(model, limits);
        access.Attach(graphs, store);
        (_model, _settings) = (model, settings ?? new ExportSettings());
        _scopes = new ScopeReader(model, limits);
        _sources = new SourceOpener(access, graphs, store, limits);
    }

    /// <summary>Finds out what is exported, without writing anything: whatever is wrong with what is asked for is told here.</summary>
    /// <param name="format">The format.</param>
    /// <param name="request">What part of the graph, and which state of it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="GraphQLException">INVALID_ARGUMENT, NOT_FOUND, LIMIT_EXCEEDED, or STORE_UNAVAILABLE.</exception>
    public async Task<PreparedExport> PrepareAsync(ExportFormat format, ExportRequest request, CancellationToken cancellation)
    {
        var scope = _scopes.Read(request);
        var source = await _sources.OpenAsync(scope, cancellation);
        var mark = new ExportMark(format.Name, source.Change, request.QueryAt(source.Change));
        return new PreparedExport(format, format.File(_settings), source.Change, progress => new ExportedGraph(_model, scope, source, mark, progress));
    }
}
