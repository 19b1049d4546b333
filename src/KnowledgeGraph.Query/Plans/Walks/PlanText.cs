using System.Text;

namespace KnowledgeGraph.Query.Plans.Walks;

/// <summary>A plan as people read it: a tree, one step a line. Plans with equal text do the same work.</summary>
public static class PlanText
{
    /// <summary>The whole plan.</summary>
    public static string Of(Plan plan)
    {
        var (text, lines) = (new StringBuilder(), new PlanLines(Scope.Everything, withParameters: true));
        foreach (var root in plan.Roots) Write(text, root.Accept(lines), depth: 0);
        return text.ToString();
    }

    /// <summary>A root field without its name and the numbers of its parameters: equal for root fields that differ in values only.</summary>
    internal static string Shape(RootStep root)
    {
        var text = new StringBuilder();
        Write(text, root.Accept(new PlanLines(Scope.Everything, withParameters: false)) with { Name = "" }, depth: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PlanLine line, int depth)
    {
        text.Append(' ', depth * 2).Append(line.Name).Append(": ").Append(line.What).Append('\n');
        foreach (var below in line.Below) Write(text, below, depth + 1);
    }
}

/// <summary>A line of a plan's text.</summary>
/// <param name="Name">The response name, or what stands for one.</param>
/// <param name="What">What it is.</param>
/// <param name="Below">The lines below it.</param>
internal sealed record PlanLine(string Name, string What, IEnumerable<PlanLine> Below)
{
    /// <summary>A line with none below it.</summary>
    public PlanLine(string name, string what)
        : this(name, what, [])
    {
    }
}
