using System.Text;
using HotChocolate.Execution.Processing;
using HotChocolate.Language.Visitors;
using KnowledgeGraph.HotChocolate.Api;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// What of an operation the graph is asked. <em>Whole</em>: all of it is the graph's and nothing of the server's stands in the way, so that the
/// runner's bytes are the answer. <em>Joined</em>: the fields of the graph alone, with what the others need; HotChocolate executes, and
/// reads them from the runner's answer; what stands whole below the root is left out of that (<see cref="SplitRoots"/>). Worked out once for each
/// operation that HotChocolate keeps.
/// </summary>
/// <param name="Document">What the runner is asked; empty where nothing is the graph's.</param>
/// <param name="IsWhole">Whether its answer is the operation's.</param>
/// <param name="Split">Which roots are the runner's bytes all the same, where it is not; null for none.</param>
internal sealed record GraphPart(byte[] Document, bool IsWhole, SplitRoots? Split = null)
{
    /// <summary>The part of an operation.</summary>
    public static GraphPart Of(Operation operation, GraphApi graph)
    {
        if (operation.Features.TryGet<GraphPart>(out var known)) return known;
        var part = Make(operation, graph);
        operation.Features.SetSafe(part);
        return part;
    }

    private static GraphPart Make(Operation operation, GraphApi graph)
    {
        var rewriter = new SelectionRewriter(operation.Schema, graph.Document);
        var selections = rewriter.Root(operation.Definition.SelectionSet, operation.RootType);
        if (!rewriter.HasGraph) return new GraphPart([], IsWhole: false);
        var isWhole = !rewriter.HasOthers;
        var split = isWhole ? null : SplitRoots.Of(operation, graph.Document);
        var asked = isWhole ? operation.Definition.SelectionSet : new SelectionSetNode([.. split?.AsSent(selections) ?? selections]);
        var document = Print(operation.Definition.Name, operation.Definition.Operation, Used(operation.Definition, asked), asked, graph.Document);
        return new GraphPart(document, isWhole, split);
    }

    /// <summary>The text of an operation in the API's words.</summary>
    public static byte[] Print(
        NameNode? name, OperationType kind, IReadOnlyList<VariableDefinitionNode> variables, SelectionSetNode selections, ApiDocument api) =>
        Encoding.UTF8.GetBytes(
            api.Names.Inward(new OperationDefinitionNode(null, name, null, kind, variables, [], selections)).ToString(indented: false));

    /// <summary>The variables of an operation that a part of it uses: others must not be declared.</summary>
    public static IReadOnlyList<VariableDefinitionNode> Used(OperationDefinitionNode operation, ISyntaxNode part)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        SyntaxVisitor.Create(node =>
        {
            if (node is VariableNode variable) used.Add(variable.Name.Value);
            return SyntaxVisitor.Continue;
        }, options: new SyntaxVisitorOptions { VisitArguments = true, VisitDirectives = true, VisitNames = false }).Visit(part);
        return [.. operation.VariableDefinitions
            .Where(definition => used.Contains(definition.Variable.Name.Value))
            .Select(definition => definition.WithDirectives([]))];
    }
}
