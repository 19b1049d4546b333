using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>Which of the nodes that a change bears on are in the graph after it, see <see cref="NodePresence"/>.</summary>
internal sealed class Presence
{
    private readonly GraphModel _model;
    private readonly ProjectionContext _context;
    private readonly Dictionary<string, bool> _isThere = new(StringComparer.Ordinal);
    private readonly List<MissingField> _missing = [];

    /// <summary>Decides on the nodes of a scope.</summary>
    /// <param name="model">The model.</param>
    /// <param name="scope">The nodes whose fields may differ, those that statements no longer speak of, and those that are not in the graph.</param>
    /// <param name="context">The store as it will be, with all statements about them.</param>
    /// <exception cref="EvidenceException">An accepted statement speaks of a node whose type nobody has said.</exception>
    public Presence(GraphModel model, AffectedScope scope, ProjectionContext context)
    {
        (_model, _context) = (model, context);
        var accepted = context.Statements.Where(statement => statement.IsHeld).ToList();
        var spokenOf = accepted.SelectMany(NodePresence.SpokenOf).ToHashSet(StringComparer.Ordinal);
        var about = accepted.ToLookup(statement => statement.SubjectId, StringComparer.Ordinal);
        var projector = new Projector(model, new DocumentRegister(model, [], []));
        foreach (var id in (HashSet<string>)[.. scope.Nodes, .. scope.Left, .. scope.Unstored])
        {
            var node = spokenOf.Contains(id) ? context.Node(id) : context.Find(id);
            var isLeft = !spokenOf.Contains(id) && (!context.IsStored(id) || scope.Left.Contains(id));
            _isThere[id] = node is not null && IsThere(scope, node, isLeft, projector.Node(context.TypeOf(node), node, [.. about[id]]));
        }
    }

    /// <summary>The required fields that nodes lack whose fields the change bears on.</summary>
    public IReadOnlyList<MissingField> Missing => _missing;

    /// <summary>The nodes that leave the graph.</summary>
    public IEnumerable<string> Gone => _isThere.Where(pair => !pair.Value && _context.IsStored(pair.Key)).Select(pair => pair.Key);

    /// <summary>The nodes that come into it, again or for the first time.</summary>
    public IEnumerable<string> Back => _isThere.Where(pair => pair.Value && !_context.IsStored(pair.Key)).Select(pair => pair.Key);

    /// <summary>Whether a node is in the graph after the change.</summary>
    public bool IsThere(string id) => _isThere.TryGetValue(id, out var isThere) ? isThere : _context.IsStored(id);

    /// <summary>Whether a node with a name is.</summary>
    public bool IsEntityThere(string id) => IsThere(id) && _context.Find(id) is { } node && _context.TypeOf(node).IsEntity;

    // A file that brings a node of which it says nothing is told what the node lacks, as of any other.
    private bool IsThere(AffectedScope scope, NodeRecord node, bool isLeft, IReadOnlyDictionary<string, Value> properties)
    {
        if (NodePresence.IsByItself(_model, node)) return true;
        if (isLeft && !_context.IsGiven(node.Id)) return false;
        var type = _context.TypeOf(node);
        if (scope.Nodes.Contains(node.Id) || scope.Unstored.Contains(node.Id))
            _missing.AddRange(NodePresence.Missing(type, properties).Select(field => new MissingField(node.Id, type.Name, field.Name)));
        return !isLeft && !NodePresence.Gaps(type, properties).Any();
    }
}
