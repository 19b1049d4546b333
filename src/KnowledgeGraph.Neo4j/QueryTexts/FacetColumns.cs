using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>The value that a member counts under, and what it sorts by.</summary>
internal sealed class FacetColumns(MemberAlias member) : IFacetKeyVisitor<(Expression Raw, Expression Sorted)>
{
    public (Expression Raw, Expression Sorted) Visit(NodeFacet key) => (member.Node[key.Property.Key], StoredField.SortOf(member.Node, key.Property));

    public (Expression Raw, Expression Sorted) Visit(EdgeFacet key) => (member.Edge![key.Property.Key], StoredField.SortOf(member.Edge!, key.Property));

    // A type is its number in the order of the values, which <see cref="FacetValues"/> has too.
    public (Expression Raw, Expression Sorted) Visit(TypeFacet key)
    {
        var number = new Choice([.. key.Values.Select((value, index) =>
            ((Expression)new LabelTest(member.Node, [value.Type.Label]), (Expression)new Number(index)))]);
        return (number, number);
    }
}
