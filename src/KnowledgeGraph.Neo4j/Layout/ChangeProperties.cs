namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>The properties of the change node, and of each change.</summary>
internal static class ChangeProperties
{
    /// <summary>The number of the last change, on the change node; of this one, on a change.</summary>
    public const string Number = "number";

    /// <summary>When it was applied, ISO 8601 in UTC; on the change node, when the last one was.</summary>
    public const string Time = "time";

    /// <summary>What kinds of change it is, a list.</summary>
    public const string Kinds = "kinds";

    /// <summary>The ids to look at again, a list; absent for all.</summary>
    public const string Ids = "ids";

    /// <summary>The labels of the nodes that it put or deleted, a list; absent for all.</summary>
    public const string Labels = "labels";

    /// <summary>The types of the relationships that it put or deleted, a list; absent for all.</summary>
    public const string Types = "types";

    /// <summary>On the change node: the texts beside the graph, a JSON object.</summary>
    public const string Meta = "meta";

    /// <summary>On the change node: the fingerprint of the model that last wrote the schema.</summary>
    public const string Model = "model";

    /// <summary>On the change node: the version of the product that last wrote the schema.</summary>
    public const string Version = "version";

    /// <summary>On the change node: the mark of the layout in which all records are.</summary>
    public const string Layout = "layout";

    /// <summary>On the change node: set first of all by each writer, which locks the node until its transaction ends.</summary>
    public const string Lock = "lock";
}
