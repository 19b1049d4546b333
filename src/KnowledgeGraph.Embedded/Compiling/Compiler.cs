using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>Compiles plans to steps over the columns and links of the embedded store.</summary>
internal sealed class Compiler(GraphModel model, Catalog catalog, ITextSource? texts)
{
    // Held as long as their plans are, and no longer.
    private readonly ConditionalWeakTable<Plan, CompiledPlan> _compiled = [];

    /// <summary>The plan as steps, made once.</summary>
    public CompiledPlan Compiled(Plan plan) => _compiled.TryGetValue(plan, out var compiled) ? compiled : _compiled.GetValue(plan, Compile);

    private CompiledPlan Compile(Plan plan)
    {
        var context = new CompileContext(model, catalog, texts, plan.Thens.Count);
        var roots = Roots.Of(context, plan.Steps);
        return new CompiledPlan(roots, context.AllSlots);
    }

    private sealed class Roots(CompileContext context) : IRootVisitor<RootWriter>
    {
        public static RootEntry[] Of(CompileContext context, IReadOnlyList<RootStep> roots)
        {
            var writers = new Roots(context);
            return [.. roots.Select((root, index) => new RootEntry(JsonName.Prefix(root.ResponseName, index), root.Accept(writers)))];
        }

        public RootWriter Visit(NodeRoot root) => In(root.Scope, new NodeRootWriter(root.Id, FieldCompiler.Object(context.Within(root.Scope), root.Node)));

        public RootWriter Visit(NodesRoot root) =>
            In(root.Scope, new NodesRootWriter(root.Ids, FieldCompiler.Object(context.Within(root.Scope), root.Node)));

        public RootWriter Visit(EdgesRoot root) =>
            In(root.Scope, new EdgesRootWriter(root.Ids, FieldCompiler.Edges(context.Within(root.Scope), root.Alternatives)));

        public RootWriter Visit(ListRoot root) =>
            In(root.Scope, new ListRootWriter(ConnectionCompiler.Step(context.Within(root.Scope), root.Connection, prefix: [])));

        public RootWriter Visit(ScopeRoot root) => new ScopeRootWriter(Of(context, root.Roots));

        public RootWriter Visit(AboutRoot root) => In(root.Scope, AboutWriters.Of(context.Model, root.Fields));

        public RootWriter Visit(ConstantRoot root) => new ConstantRootWriter(Encoding.UTF8.GetBytes(root.Json));

        public RootWriter Visit(ExternalRoot root) => new ExternalRootWriter(root.Index);

        public RootWriter Visit(AskedRoot root) => new ConstantRootWriter(root.Marker);

        private static RootWriter In(Scope scope, RootWriter writer) => scope.Then is { } then ? new ThenRootWriter(then.Index, writer) : writer;
    }
}
