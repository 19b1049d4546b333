using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// A root field whose owner works it out before the plan runs (<see cref="IRootField"/>). A store writes the root's marker in its place; the
/// value takes it once the look-ups are answered.
/// </summary>
/// <param name="Index">Its place among <see cref="Plan.Asked"/>; below <see cref="Most"/>.</param>
/// <param name="Owner">Works it out.</param>
/// <param name="Scope">What of the graph it sees.</param>
/// <param name="Field">The field, with all that is selected below it.</param>
/// <param name="LookUps">What is read of the nodes and relationships that it leads to, one for each different selection.</param>
/// <param name="At">Its place in the response and in the document, for errors.</param>
public sealed record AskedRoot(int Index, IRootField Owner, Scope Scope, AskedField Field, IReadOnlyList<LookUpRoot> LookUps, ExternalField At)
    : RootStep(Field.ResponseName)
{
    /// <summary>A byte that no text in UTF-8 has.</summary>
    public const byte Mark = 0xFF;

    /// <summary>How many an operation may have: a marker tells them apart by one byte, which is not <see cref="Mark"/>.</summary>
    public const int Most = 250;

    /// <summary>What a store writes in its place.</summary>
    public byte[] Marker { get; } = [Mark, (byte)Index];

    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A field that an owner answers.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Its arguments that are given or have a default.</param>
/// <param name="Selection">What is selected of it.</param>
public sealed record AskedField(string ResponseName, string Name, IReadOnlyList<(string Name, Parameter Value)> Arguments, AskedSelection Selection)
{
    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>The field with the values of one request, and so all that is selected below it, in the same order.</summary>
    public SelectedField Of(BoundPlan bound) => new(
        Name,
        Arguments.Where(argument => bound[argument.Value] is not null).ToDictionary(argument => argument.Name, argument => bound[argument.Value]),
        Selection is AskedObject owned ? [.. owned.Fields.Select(field => field.Of(bound))] : []);
}

/// <summary>What is selected of a field that an owner answers.</summary>
public abstract record AskedSelection;

/// <summary>A value without fields.</summary>
public sealed record AskedLeaf : AskedSelection;

/// <summary>The name of the type.</summary>
/// <param name="Json">The name, quoted.</param>
public sealed record AskedTypeName(string Json) : AskedSelection;

/// <summary>Fields of an object of the owner's.</summary>
public sealed record AskedObject(IReadOnlyList<AskedField> Fields) : AskedSelection;

/// <summary>Nodes or relationships, which are looked up.</summary>
/// <param name="Index">Which of the root's <see cref="AskedRoot.LookUps"/> reads them.</param>
public sealed record AskedLookUp(int Index) : AskedSelection;
