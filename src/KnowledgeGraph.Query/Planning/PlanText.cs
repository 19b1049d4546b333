using System.Text;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Planning;

/// <summary>A plan as people read it: a tree, one step a line. Plans with equal text do the same work.</summary>
public static class PlanText
{
    /// <summary>The whole plan.</summary>
    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        foreach (var root in plan.Roots) Write(text, root, 0, withParameters: true);
        return text.ToString();
    }

    /// <summary>A root field without its name and the numbers of its parameters: equal for root fields that differ in values only.</summary>
    internal static string Shape(RootStep root)
    {
        var text = new StringBuilder();
        Write(text, root with { ResponseName = "" }, 0, withParameters: false);
        return text.ToString();
    }

    private static void Write(StringBuilder text, RootStep root, int depth, bool withParameters)
    {
        var writer = new PlanTextWriter(text, withParameters);
        writer.Line(depth, root.ResponseName, root switch
        {
            NodeRoot node => $"{node.Type.Name} by id {writer.Name(node.Id)}",
            NodesRoot nodes => $"{nodes.Type.Name} by ids {writer.Name(nodes.Ids)}",
            ListRoot list => writer.Connection(list.Connection),
            ScopeRoot => "as of",
            AboutRoot about => "about " + string.Join(", ", about.Fields.Select(field => PlainNames.Of(field.Member))),
            ConstantRoot constant => constant.Json,
            ExternalRoot => "answered outside the store",
            _ => root.GetType().Name,
        });
        switch (root)
        {
            case NodeRoot node: writer.Object(depth + 1, node.Node); break;
            case NodesRoot nodes: writer.Object(depth + 1, nodes.Node); break;
            case ListRoot list: writer.Parts(depth + 1, list.Connection); break;
            case ScopeRoot scope:
                foreach (var inner in scope.Roots) Write(text, inner, depth + 1, withParameters);
                break;
        }
    }
}
