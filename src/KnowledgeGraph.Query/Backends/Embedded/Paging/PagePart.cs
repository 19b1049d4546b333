using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Backends.Embedded.Steps;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Embedded.Paging;

/// <summary>One entry of a connection's object.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
internal abstract record PagePart(byte[] Prefix);

/// <summary>How many members there are.</summary>
internal sealed record CountPart(byte[] Prefix) : PagePart(Prefix);

/// <summary>The nodes of the page.</summary>
internal sealed record NodeListPart(byte[] Prefix, ObjectStep Node) : PagePart(Prefix);

/// <summary>The edges of the page.</summary>
internal sealed record EdgeListPart(byte[] Prefix, Step[] Steps) : PagePart(Prefix);

/// <summary>Where the page lies.</summary>
internal sealed record PlacePart(byte[] Prefix, (byte[] Prefix, PlaceWriter Write)[] Fields) : PagePart(Prefix);

/// <summary>The same bytes for every request.</summary>
internal sealed record FixedPart(byte[] Prefix, byte[] Json) : PagePart(Prefix);

/// <summary>How all members spread over the values of some fields.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="By">The field's name as JSON and its column, one for each field to count by.</param>
/// <param name="Limit">At most so many values of each.</param>
/// <param name="Fields">What is written of each facet.</param>
internal sealed record FacetPart(byte[] Prefix, (byte[] Name, int Slot)[] By, Parameter Limit, (byte[] Prefix, FacetMember Member)[] Fields) : PagePart(Prefix);
