using System.Collections.Concurrent;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Query.Operations;

/// <summary>A document that was parsed and found valid.</summary>
internal sealed class PreparedDocument(long number, DocumentNode document, Schema schema)
{
    private readonly ConcurrentDictionary<string, PreparedOperation> _operations = new(StringComparer.Ordinal);

    /// <summary>Tells it from all other documents of this process.</summary>
    public long Number { get; } = number;

    public DocumentNode Document { get; } = document;

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } =
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    /// <summary>The operation of that name, or the only one.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">There is none, or the name does not decide.</exception>
    public PreparedOperation Operation(string? name)
    {
        if (_operations.TryGetValue(name ?? "", out var prepared)) return prepared;
        // A name that chooses nothing throws here, so that only the document's own names are kept.
        var operation = OperationChooser.Choose(Document, name);
        return _operations.GetOrAdd(name ?? "", _ => new PreparedOperation(this, operation, schema));
    }
}

/// <summary>An operation of a prepared document with the types of its variables.</summary>
internal sealed class PreparedOperation(PreparedDocument document, OperationDefinitionNode node, Schema schema)
{
    public PreparedDocument Document { get; } = document;

    public OperationDefinitionNode Node { get; } = node;

    /// <summary>The types of its variables, in the order of their definitions; validation has made sure that there are such types.</summary>
    public IReadOnlyList<GraphQLType?> VariableTypes { get; } = VariableCoercion.TypesOf(schema, node);
}
