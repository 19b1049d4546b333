namespace KnowledgeGraph.Model.Stores;

/// <summary>The version of this product.</summary>
public static class ProductVersion
{
    /// <summary>Major, minor and patch.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);
}
