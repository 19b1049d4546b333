using System.Text;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Tests.Storage.Graph;

public sealed class SymbolsTests
{
    [Fact]
    public void An_id_keeps_its_number_and_its_text_however_many_follow()
    {
        var symbols = new Symbols();
        var ids = Enumerable.Range(0, 20_000).Select(i => $"id:{i}:{new string('é', i % 300)}").ToArray();
        for (var i = 0; i < ids.Length; i++) Assert.Equal(i, symbols.Add(ids[i]));
        for (var i = 0; i < ids.Length; i++)
        {
            Assert.Equal(i, symbols.Find(ids[i]));
            Assert.Equal(i, symbols.Add(ids[i]));
            Assert.Equal(ids[i], symbols.TextOf(i));
        }
        Assert.Equal(ids.Length, symbols.Count);
        Assert.Equal(-1, symbols.Find("id:20000:"));
    }

    [Fact]
    public void Ids_compare_by_code_unit_whatever_their_letters()
    {
        string[] ids = ["a", "A", "ab", "é", "z", "\uFFFD", "\u4E2D", "~", "a\"b", "aé", "a\uE000"];
        var symbols = new Symbols();
        foreach (var id in ids) symbols.Add(id);
        for (var i = 0; i < ids.Length; i++)
        {
            for (var j = 0; j < ids.Length; j++)
            {
                Assert.Equal(Math.Sign(string.CompareOrdinal(ids[i], ids[j])), Math.Sign(symbols.Compare(i, j)));
                Assert.Equal(Math.Sign(string.CompareOrdinal(ids[i], ids[j])), Math.Sign(symbols.Compare(i, ids[j])));
            }
        }
    }

    [Fact]
    public void What_no_block_can_hold_is_refused() =>
        Assert.Throws<StoreLimitException>(() => new IdArena().Add(Encoding.UTF8.GetBytes(new string('a', 70_000))));

    [Fact]
    public async Task Readers_see_every_id_that_was_added_before_they_asked_while_others_are_added()
    {
        const int count = 50_000;
        var symbols = new Symbols();
        var added = 0;
        var reading = Task.Run(() =>
        {
            for (var seen = 0; seen < count;)
            {
                var until = Volatile.Read(ref added);
                for (; seen < until; seen++) Assert.Equal(seen, symbols.Find($"id:{seen}"));
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < count; i++)
        {
            symbols.Add($"id:{i}");
            Volatile.Write(ref added, i + 1);
        }
        await reading;
    }
}
