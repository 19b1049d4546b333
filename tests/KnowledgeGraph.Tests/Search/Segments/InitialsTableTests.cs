using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Tests.Search.Segments;

/// <summary>Names by their initials.</summary>
public class InitialsTableTests
{
    [Fact]
    public void Initials_give_all_names_that_have_them_and_no_others()
    {
        var table = new InitialsTable([(5, 1), (5, 3), (7, 0), (9, 2), (9, 4)]);
        Assert.Equal([1, 3], table[5].ToArray());
        Assert.Equal([0], table[7].ToArray());
        Assert.Equal([2, 4], table[9].ToArray());
        Assert.Equal([], table[6].ToArray());
        Assert.Equal([], new InitialsTable([])[5].ToArray());
    }
}
