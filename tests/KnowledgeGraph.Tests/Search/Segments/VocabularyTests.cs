using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Tests.Search.Segments;

/// <summary>Words in order.</summary>
public class VocabularyTests
{
    [Theory]
    [InlineData("", 0, 4)]
    [InlineData("a", 0, 2)]
    [InlineData("b", 2, 3)]
    [InlineData("c", 3, 3)]
    [InlineData("\uFFFF", 3, 4)]
    [InlineData("\uFFFF\uFFFF", 4, 4)]
    [InlineData("a\uFFFF", 2, 2)]
    public void Words_that_begin_with_letters_stand_together_up_to_the_last_letter(string letters, int from, int to) =>
        Assert.Equal((from, to), new Vocabulary(["a", "ab", "b", "\uFFFF"]).Beginning(letters));
}
