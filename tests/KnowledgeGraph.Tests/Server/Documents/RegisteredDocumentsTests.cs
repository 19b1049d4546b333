using System.Text;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Tests.Server.Documents;

public class RegisteredDocumentsTests
{
    [Fact]
    public void The_one_that_was_longest_not_asked_for_goes_first()
    {
        var documents = new RegisteredDocuments(bytes: 1000, count: 2);
        documents.Add("a", "{ a }"u8);
        documents.Add("b", "{ b }"u8);
        documents.Find("a");

        documents.Add("c", "{ c }"u8);

        Assert.Null(documents.Find("b"));
        Assert.Equal("{ a }", Encoding.UTF8.GetString(documents.Find("a")!));
        Assert.Equal("{ c }", Encoding.UTF8.GetString(documents.Find("c")!));
    }

    [Fact]
    public void All_together_stay_below_the_limit_of_bytes()
    {
        var documents = new RegisteredDocuments(bytes: 1000, count: 1_000);

        for (var i = 0; i < 100; i++) documents.Add($"{i}", new byte[100]);

        Assert.Equal(10, Enumerable.Range(0, 100).Count(i => documents.Find($"{i}") is not null));
        Assert.Null(documents.Find("89"));
        Assert.NotNull(documents.Find("90"));
    }

    [Fact]
    public void One_that_would_push_out_many_is_not_kept()
    {
        var documents = new RegisteredDocuments(bytes: 1000, count: 10);
        documents.Add("small", "{ a }"u8);

        documents.Add("large", new byte[126]);

        Assert.Null(documents.Find("large"));
        Assert.NotNull(documents.Find("small"));
    }

    [Fact]
    public void The_same_hash_is_kept_once()
    {
        var documents = new RegisteredDocuments(bytes: 1000, count: 10);

        for (var i = 0; i < 100; i++) documents.Add("same", new byte[100]);

        for (var i = 1; i < 10; i++) documents.Add($"{i}", new byte[100]);
        Assert.NotNull(documents.Find("same"));
    }
}
