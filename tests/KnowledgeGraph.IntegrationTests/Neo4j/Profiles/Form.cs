namespace KnowledgeGraph.IntegrationTests.Neo4j.Profiles;

/// <summary>A form of query whose cost must not grow with what it does not ask for.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Document">An operation that is answered by it.</param>
/// <param name="Cursor">An operation that gives the cursor <c>$at</c>; null where there is none.</param>
internal sealed record Form(string Name, string Document, string? Cursor = null)
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("first page in the default order", "{ clubs(first: 5) { nodes { name } } }"),
        new("last page in the default order", "{ clubs(last: 5) { nodes { name } } }"),
        new("page after a cursor", "query($at: String) { clubs(first: 5, after: $at) { nodes { name } } }", "{ clubs(last: 30) { edges { cursor } } }"),
        new("page before a cursor", "query($at: String) { clubs(last: 5, before: $at) { nodes { name } } }", "{ clubs(last: 30) { edges { cursor } } }"),
        new("page between cursors", "query($at: String, $to: String) { clubs(first: 5, after: $at, before: $to) { nodes { name } } }",
            "{ clubs(last: 30) { edges { cursor } } }"),
        new("page in the order of ids", "query($at: String) { clubs(first: 5, after: $at, order: [{ id: ASC }]) { nodes { name } } }",
            "{ clubs(last: 30, order: [{ id: ASC }]) { edges { cursor } } }"),
        new("page downward", "query($at: String) { clubs(first: 5, after: $at, order: [{ name: DESC }]) { nodes { name } } }",
            "{ clubs(last: 30, order: [{ name: DESC }]) { edges { cursor } } }"),
        new("first page by a nullable key", "{ clubs(first: 5, order: [{ city: ASC }]) { nodes { name } } }"),
        new("page among equal keys", "query($at: String) { clubs(first: 5, after: $at, order: [{ grade: ASC }]) { nodes { name } } }",
            "{ clubs(last: 30, order: [{ grade: ASC }]) { edges { cursor } } }"),
        new("page before a cursor among equal keys", "query($at: String) { clubs(last: 5, before: $at, order: [{ grade: DESC }]) { nodes { name } } }",
            "{ clubs(last: 30, order: [{ grade: DESC }]) { edges { cursor } } }"),
        new("page among those without the key", "query($at: String) { clubs(first: 5, after: $at, order: [{ city: ASC }]) { nodes { name } } }",
            "{ clubs(last: 30, order: [{ city: ASC }]) { edges { cursor } } }"),
        new("last page among those without the key", "{ clubs(last: 5, order: [{ city: DESC }]) { nodes { name } } }"),
        new("page by a key that nobody has", "{ clubs(first: 5, order: [{ founded: DESC }]) { nodes { name } } }"),
        new("count of a label", "{ clubs { totalCount } }"),
        new("look-up by id", "{ club(id: \"club:7\") { name } }"),
        new("look-up by id of any type", "{ node(id: \"club:7\") { id } }"),
        new("look-ups by ids", "{ nodes(ids: [\"club:7\", \"woman:3\", \"none\"]) { id } }"),
        new("look-ups that differ in values only", "{ a: club(id: \"club:7\") { name } b: club(id: \"club:8\") { name } }"),
        new("filter by ids", "{ clubs(where: { id: { in: [\"club:7\", \"club:9\"] } }) { totalCount nodes { name } } }"),
        new("filter by a unique text", "{ clubs(where: { code: { eq: \"c7\" } }) { totalCount nodes { name } } }"),
        new("filter by a rare indexed text", "{ clubs(where: { city: { eq: \"Few\" } }) { totalCount nodes { name } } }"),
        new("filter by a common value in the default order", "{ clubs(first: 5, where: { grade: { eq: B } }) { nodes { name } } }"),
        new("page of a common value after a cursor", "query($at: String) { clubs(first: 5, after: $at, where: { city: { eq: \"Many\" } }) { nodes { name } } }",
            "{ clubs(last: 30) { edges { cursor } } }"),
        new("filter by a rare value of an enum", "{ clubs(where: { grade: { eq: C } }) { totalCount nodes { name } } }"),
        new("filter by a rare value of an enum in another order", "{ clubs(where: { grade: { eq: C } }, order: [{ code: ASC }]) { nodes { name } } }"),
        new("last page of a common value downward", "{ clubs(last: 5, where: { grade: { eq: B } }, order: [{ name: DESC }]) { nodes { name } } }"),
        new("filter by a unique text of the far end",
            "{ clubs(where: { members: { some: { node: { code: { eq: \"w7\" } } } } }) { totalCount nodes { name } } }"),
        new("filter by an id of the far end and more",
            "{ clubs(where: { name: { contains: \"1\" }, members: { some: { node: { id: { eq: \"woman:7\" } }, edge: { rank: { eq: null } } } } }) { nodes { name } } }"),
        new("filter by any relationship", "{ clubs(first: 5, where: { members: { any: true } }) { nodes { name } } }"),
        new("filter by all relationships",
            "{ clubs(first: 5, where: { members: { all: { node: { name: { contains: \"W\" } } } } }, order: [{ name: DESC }]) { nodes { name } } }"),
        new("count of a hub", "{ club(id: \"club:0\") { members { totalCount } } }"),
        new("first page of a hub", "{ club(id: \"club:0\") { members(first: 5) { nodes { name } } } }"),
        new("last page of a hub", "{ club(id: \"club:0\") { members(last: 5) { nodes { name } } } }"),
        new("page after a cursor of a hub", "query($at: String) { club(id: \"club:0\") { members(first: 5, after: $at) { nodes { name } } } }",
            "{ club(id: \"club:0\") { members(last: 30) { edges { cursor } } } }"),
        new("page of a hub before a cursor", "query($at: String) { club(id: \"club:0\") { members(last: 5, before: $at) { nodes { name } } } }",
            "{ club(id: \"club:0\") { members(last: 30) { edges { cursor } } } }"),
        new("one by id among a hub's", "{ club(id: \"club:0\") { members(where: { node: { id: { eq: \"woman:7\" } } }) { totalCount nodes { name } } } }"),
        new("one by a unique text among a hub's",
            "{ club(id: \"club:0\") { members(where: { node: { code: { eq: \"w7\" } } }) { totalCount nodes { name } } } }"),
        new("relationships in an order of edges", "{ woman(id: \"woman:7\") { clubs(first: 5) { totalCount nodes { name } } } }"),
        new("page among relationships with equal keys", "query($at: String) { woman(id: \"woman:0\") { clubs(first: 5, after: $at) { nodes { name } } } }",
            "{ woman(id: \"woman:0\") { clubs(last: 30) { edges { cursor } } } }"),
        new("several roots",
            "{ club(id: \"club:0\") { members(first: 2) { nodes { name clubs(first: 2) { nodes { name } } } } } women(first: 2) { nodes { name boss { name } } } }"),
        new("evidence of a relationship", "{ club(id: \"club:1\") { members(first: 2) { edges { statements { totalCount nodes { id } } } } } }"),
        new("what a document says in the order of its spans",
            "{ statements(first: 3, where: { document: { id: { eq: \"doc:short\" } } }, order: [{ spanStart: ASC }, { spanEnd: ASC }]) { totalCount nodes { id } } }"),
        new("what a document says after a cursor",
            "query($at: String) { statements(first: 3, after: $at, where: { document: { id: { eq: \"doc:short\" } } }, order: [{ spanStart: ASC }, { spanEnd: ASC }]) { nodes { id } } }",
            "{ statements(first: 5, where: { document: { id: { eq: \"doc:short\" } } }, order: [{ spanStart: ASC }, { spanEnd: ASC }]) { edges { cursor } } }"),
        new("two hundred relationships of a hub by id", NamedLinks("id kind since")),
        new("evidence of relationships by id", NamedLinks("id statements { totalCount nodes { id } } ... on Joined { rank properties }")),
        new("what the store says of itself", "{ about { change counts { type count } } }"),
    ];

    // Of the first club and of the first woman, who are hubs.
    private static string NamedLinks(string fields)
    {
        var links = Enumerable.Range(0, 100).SelectMany(i => (string[])[$"\"JOINED rel:hub-{i}\"", $"\"JOINED rel:all-{i}\""]);
        return $"{{ joined(first: 200, links: [{string.Join(", ", links)}]) {{ links {{ {fields} }} }} }}";
    }
}
