using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>What the files of a load say, checked against the model and against the nodes of the store.</summary>
/// <param name="Documents">The documents with their own fields.</param>
/// <param name="Supplemented">The documents to which files of the load add that name them by their ids alone.</param>
/// <param name="Entities">The entities by id and label, each once.</param>
/// <param name="Statements">All statements, those of fields included, each id once.</param>
/// <param name="Places">Where each node and statement stands first.</param>
internal sealed record SeedContent(
    IReadOnlyList<NodeRecord> Documents,
    IReadOnlySet<string> Supplemented,
    IReadOnlyList<NodeRecord> Entities,
    IReadOnlyList<Statement> Statements,
    IReadOnlyDictionary<string, SeedPlace> Places)
{
    /// <summary>Who recorded a statement that a file gives without saying who.</summary>
    public const string Recorder = StatementLifecycle.FileAuthor;
}
