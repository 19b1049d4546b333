using HotChocolate.Language;
using KnowledgeGraph.HotChocolate.Objects;

namespace KnowledgeGraph.HotChocolate.Server;

/// <summary>What a team of your own would add (<c>--example on</c>): a root field of its own, and one that leads into the graph.</summary>
internal static class Example
{
    /// <summary>The fields.</summary>
    public static void Fields(IObjectTypeDescriptor query)
    {
        query.Name("Query");
        query.Field("greeting").Type<NonNullType<StringType>>().Resolve("hello");
        query.Field("anything")
            .Argument("id", id => id.Type<NonNullType<IdType>>())
            .Type(new NamedTypeNode("Node"))
            .Resolve(context => new GraphReference(context.ArgumentValue<string>("id")));
    }
}
