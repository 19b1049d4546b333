namespace KnowledgeGraph.Server.Explorer;

/// <summary>What the explorer must know of a model: <c>/explorer/model.json</c>. Labels are for people, names and keys for answers.</summary>
/// <param name="Model">The model's fingerprint: a page that was opened on another one says so.</param>
/// <param name="Languages">The languages of localized texts, as the API spells them.</param>
/// <param name="Types">The node types in the model's order.</param>
/// <param name="Relationships">The relationship types that join named things.</param>
/// <param name="Enums">The enums by name.</param>
/// <param name="Documents">The known documents by name.</param>
/// <param name="Editor">The address of the editor for operations below the server's root; null where there is none.</param>
/// <param name="Schema">Whether the schema is served.</param>
/// <param name="Wide">How many entities a whole neighbourhood may have that is drawn at once: as many as the cost of an operation allows for.</param>
internal sealed record ModelOutline(
    string Model,
    IReadOnlyList<string> Languages,
    IReadOnlyList<TypeOutline> Types,
    IReadOnlyList<RelationshipOutline> Relationships,
    IReadOnlyDictionary<string, EnumOutline> Enums,
    IReadOnlyDictionary<string, DocumentOutline> Documents,
    string? Editor,
    bool Schema,
    int Wide);

/// <summary>A document by which the page asks.</summary>
/// <param name="Hash">Its SHA-256, by which it is named.</param>
/// <param name="Text">Its text, to be shown to who wants to ask the same.</param>
internal sealed record DocumentOutline(string Hash, string Text);

/// <summary>A node type.</summary>
/// <param name="Name">Its name in answers.</param>
/// <param name="Value">Its name in <c>EntityType</c>.</param>
/// <param name="Label">One of it.</param>
/// <param name="Plural">Several of it.</param>
/// <param name="Description">What it is.</param>
/// <param name="IsEntity">Whether its nodes have names.</param>
/// <param name="IsBuiltIn">Whether every model has it.</param>
/// <param name="TakesPart">Whether its nodes take part in others.</param>
/// <param name="IsTakenPartIn">Whether others take part in its nodes.</param>
/// <param name="Fields">Its own fields.</param>
/// <param name="Relationships">Its fields that lead to others.</param>
internal sealed record TypeOutline(
    string Name,
    string Value,
    string Label,
    string Plural,
    string? Description,
    bool IsEntity,
    bool IsBuiltIn,
    bool TakesPart,
    bool IsTakenPartIn,
    IReadOnlyList<FieldOutline> Fields,
    IReadOnlyList<TieOutline> Relationships);

/// <summary>A stored field.</summary>
/// <param name="Name">Its name in the model: the predicate of statements about it.</param>
/// <param name="Key">Its name in answers.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it means.</param>
/// <param name="Kind">What its values are, such as <c>Date</c>.</param>
/// <param name="Enum">The name of its enum, or null.</param>
/// <param name="IsList">Whether it has several values.</param>
/// <param name="Facet">Its name among what listings are counted by; null where they are not.</param>
/// <param name="IsDate">Whether it is a date of the timeline.</param>
/// <param name="Until">The field that ends what this date begins, or null.</param>
/// <param name="Quantity">Of a number, which fields explain it.</param>
/// <param name="Stance">Of an enum on a relationship, which values are for and which against.</param>
internal sealed record FieldOutline(
    string Name,
    string Key,
    string Label,
    string? Description,
    string Kind,
    string? Enum,
    bool IsList,
    string? Facet,
    bool IsDate,
    string? Until,
    Model.Quantity? Quantity,
    Model.StanceValues? Stance);

/// <summary>A field that leads to others.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Key">Its name in answers, where the page asks for it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it means.</param>
/// <param name="Kind">The relationship type.</param>
/// <param name="Forward">Whether it leads from start to end.</param>
/// <param name="Target">The type or interface that it leads to.</param>
/// <param name="IsList">Whether it leads to several.</param>
internal sealed record TieOutline(string Name, string Key, string Label, string? Description, string Kind, bool Forward, string Target, bool IsList);

/// <summary>A relationship type.</summary>
/// <param name="Name">Its name in answers.</param>
/// <param name="Label">What it says from start to end.</param>
/// <param name="FromStart">What its start calls what it leads to.</param>
/// <param name="FromEnd">What its end calls what it comes from.</param>
/// <param name="IsTraversed">Whether questions follow it.</param>
/// <param name="IsParticipation">Whether its start takes part in its end.</param>
/// <param name="IsPart">Whether its start counts as its end among participations.</param>
/// <param name="IsDirected">Whether both ends may be of one type, so that only its direction tells them apart.</param>
/// <param name="Start">The node types that it starts at.</param>
/// <param name="End">The node types that it ends at.</param>
/// <param name="Fields">The fields of its edges.</param>
internal sealed record RelationshipOutline(
    string Name,
    string Label,
    NamedOutline FromStart,
    NamedOutline FromEnd,
    bool IsTraversed,
    bool IsParticipation,
    bool IsPart,
    bool IsDirected,
    IReadOnlyList<string> Start,
    IReadOnlyList<string> End,
    IReadOnlyList<FieldOutline> Fields);

/// <summary>An enum.</summary>
/// <param name="Description">What its values tell.</param>
/// <param name="Values">Its values.</param>
internal sealed record EnumOutline(string? Description, IReadOnlyList<NamedOutline> Values);

/// <summary>Something that has a name in answers, one for people, and an explanation.</summary>
/// <param name="Name">Its name in answers.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it means.</param>
internal sealed record NamedOutline(string Name, string Label, string? Description);
