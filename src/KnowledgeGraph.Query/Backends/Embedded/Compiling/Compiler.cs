using System.Text;
using KnowledgeGraph.Query.Backends.Embedded.Steps;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Query.Backends.Embedded.Compiling;

/// <summary>Compiles plans to steps over the columns and links of the embedded store.</summary>
internal sealed class Compiler(GraphModel model, Catalog catalog, ITextSource? texts)
{
    public CompiledPlan Compile(Plan plan)
    {
        var context = new CompileContext(model, catalog, texts);
        var roots = Roots(context, plan.Roots);
        return new CompiledPlan(roots, context.Slots);
    }

    private static RootEntry[] Roots(CompileContext context, IReadOnlyList<RootStep> roots) =>
        [.. roots.Select((root, index) => new RootEntry(JsonName.Prefix(root.ResponseName, index), Root(context, root)))];

    private static RootWriter Root(CompileContext context, RootStep root) => root switch
    {
        NodeRoot node => new NodeRootWriter(node.Id, FieldCompiler.Object(context, node.Node)),
        NodesRoot nodes => new NodesRootWriter(nodes.Ids, FieldCompiler.Object(context, nodes.Node)),
        ListRoot list => new ListRootWriter(ConnectionCompiler.NodeList(context, list.Connection)),
        ScopeRoot scope => new ScopeRootWriter(Roots(context, scope.Roots)),
        AboutRoot about => AboutWriters.Of(context.Model, about.Fields),
        ConstantRoot constant => new ConstantRootWriter(Encoding.UTF8.GetBytes(constant.Json)),
        ExternalRoot external => new ExternalRootWriter(external.Index),
        _ => throw new InvalidOperationException($"No step for {root.GetType().Name}."),
    };
}
