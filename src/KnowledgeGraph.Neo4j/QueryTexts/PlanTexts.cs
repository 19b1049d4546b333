using System.Text;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// A plan as query texts of Cypher, made once a shape: one for each root field, and one over a list for root fields that differ in
/// values only. All of them leave in one flush.
/// </summary>
internal sealed class PlanTexts
{
    private PlanTexts(IReadOnlyList<PlannedText> texts, RootRowEntry[] roots) => (Texts, Roots) = (texts, roots);

    /// <summary>The query texts; none where nothing is read from the store.</summary>
    public IReadOnlyList<PlannedText> Texts { get; }

    /// <summary>How the response is written from what they answer.</summary>
    internal RootRowEntry[] Roots { get; }

    /// <summary>The query texts of a plan.</summary>
    /// <exception cref="ArgumentException">The plan asks of earlier times, which the database does not know.</exception>
    public static PlanTexts Of(GraphLayout layout, Plan plan)
    {
        if (plan.Thens.Count > 0) throw new ArgumentException("A plan that asks of earlier times runs in memory.", nameof(plan));
        var groups = new List<List<(RootStep Root, RootText OverRows)>>();
        var answers = new Dictionary<RootStep, (int Text, int Number)>(ReferenceEqualityComparer.Instance);
        foreach (var root in Flat.Of(plan.Steps))
        {
            if (RootText.Of(layout, root, isOverRows: true) is not { } queryText) continue;
            var group = groups.FindIndex(known => IsAlike(known[0].OverRows, queryText));
            if (group < 0)
            {
                group = groups.Count;
                groups.Add([]);
            }
            answers[root] = (group, groups[group].Count);
            groups[group].Add((root, queryText));
        }
        var rows = new Dictionary<RootStep, RowValue>(ReferenceEqualityComparer.Instance);
        var texts = new List<PlannedText>();
        foreach (var group in groups)
        {
            var first = group.Count > 1 ? group[0].OverRows : RootText.Of(layout, group[0].Root, isOverRows: false)!;
            texts.Add(new PlannedText(
                Encoding.UTF8.GetBytes(first.Text), first.Scope.Parameters, group.Count > 1 ? [.. group.Select(one => one.OverRows.Scope.RowValues)] : []));
            foreach (var (root, queryText) in group) rows[root] = group.Count > 1 ? queryText.Row : first.Row;
        }
        return new PlanTexts(texts, new Rows(answers, rows).Of(plan.Steps));
    }

    // The text tells everything but the sizes, which are no part of a row.
    private static bool IsAlike(RootText one, RootText other) =>
        one.Text == other.Text && one.Scope.Parameters.Zip(other.Scope.Parameters).All(pair => pair.First.HasSameSource(pair.Second));

    /// <summary>Root fields with those within them.</summary>
    private sealed class Flat : IRootVisitor<IEnumerable<RootStep>>
    {
        public static IEnumerable<RootStep> Of(IReadOnlyList<RootStep> roots)
        {
            var flat = new Flat();
            return roots.SelectMany(root => root.Accept(flat));
        }

        public IEnumerable<RootStep> Visit(NodeRoot root) => [root];

        public IEnumerable<RootStep> Visit(NodesRoot root) => [root];

        public IEnumerable<RootStep> Visit(EdgesRoot root) => [root];

        public IEnumerable<RootStep> Visit(ListRoot root) => [root];

        public IEnumerable<RootStep> Visit(ScopeRoot root) => Of(root.Roots);

        public IEnumerable<RootStep> Visit(AboutRoot root) => [root];

        public IEnumerable<RootStep> Visit(ConstantRoot root) => [root];

        public IEnumerable<RootStep> Visit(ExternalRoot root) => [root];

        public IEnumerable<RootStep> Visit(AskedRoot root) => [root];
    }

    /// <summary>How root fields are written.</summary>
    private sealed class Rows(Dictionary<RootStep, (int Text, int Number)> answers, Dictionary<RootStep, RowValue> rows) : IRootVisitor<RootRow>
    {
        public RootRowEntry[] Of(IReadOnlyList<RootStep> roots) =>
            [.. roots.Select((root, index) => new RootRowEntry(JsonName.Prefix(root.ResponseName, index), root.Accept(this)))];

        public RootRow Visit(NodeRoot root) => Answered(root);

        public RootRow Visit(NodesRoot root) => Answered(root);

        public RootRow Visit(EdgesRoot root) => Answered(root);

        public RootRow Visit(ListRoot root) => Answered(root);

        public RootRow Visit(ScopeRoot root) => new ScopeRootRow(Of(root.Roots));

        public RootRow Visit(AboutRoot root) => Answered(root);

        public RootRow Visit(ConstantRoot root) => new ConstantRootRow(Encoding.UTF8.GetBytes(root.Json));

        public RootRow Visit(ExternalRoot root) => new ExternalRootRow(root.Index);

        public RootRow Visit(AskedRoot root) => new ConstantRootRow(root.Marker);

        private AnsweredRootRow Answered(RootStep root) => new(answers[root].Text, answers[root].Number, rows[root]);
    }
}

/// <summary>A query text of a plan.</summary>
/// <param name="Text">The text in UTF-8.</param>
/// <param name="Parameters">The parameters <c>$p0</c>, <c>$p1</c>, …</param>
/// <param name="Rows">What each row of the list holds behind its number; empty for a query text of one root field.</param>
internal sealed record PlannedText(ReadOnlyMemory<byte> Text, IReadOnlyList<Given> Parameters, IReadOnlyList<IReadOnlyList<Given>> Rows)
{
    /// <summary>How many values it may answer.</summary>
    public int Answers => Math.Max(Rows.Count, 1);
}
