using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Tests.Query.Changes;

/// <summary>What a follower says of something that was read, by the polls and writes that it learned of.</summary>
public class ChangeFollowerTests
{
    private static readonly GraphParts Parts = new(ModelLoader.Load([("model.graphql", """
        type Ship @node { name: String!  berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT) }
        type Berth @node { name: String! }
        """)]));

    private readonly ManualTime _time = new();
    private readonly ChangeFeed _feed;
    private readonly ChangeFollower _follower;

    public ChangeFollowerTests()
    {
        _feed = new ChangeFeed(_time, TimeSpan.FromSeconds(1));
        _follower = new ChangeFollower(Parts, _time, _feed.MaxAge);
        _feed.Register(_follower);
    }

    [Fact]
    public void Before_the_first_poll_nothing_holds()
    {
        Write(1, "Ship");

        Assert.Null(_follower.Last);
        Assert.Null(_follower.Confirm(new ChangeMark(1, Stamp(1)), Reads("Ship")));
    }

    [Fact]
    public void A_change_touches_what_it_names_and_leaves_the_rest()
    {
        Poll(7);
        var read = _follower.Last!;

        Poll(8, Touch(7, "Berth"), Touch(8, "Ship"));

        Assert.Null(_follower.Confirm(read, Reads("Ship")));
        Assert.Null(_follower.Confirm(read, Reads("Berth", "Ship")));
        Assert.Equal(8, _follower.Confirm(read, Reads("Berth"))!.Number);
    }

    [Fact]
    public void Who_reads_everything_is_touched_by_any_change_and_a_change_of_everything_touches_all()
    {
        var everything = new PartSet(Parts.Count, [Parts.Everything]);
        Poll(1);
        var read = _follower.Last!;
        Poll(2, Touch(1), Touch(2));
        Assert.Null(_follower.Confirm(read, everything));
        read = _follower.Last!;

        Poll(3, Touch(2), Touch(3) with { TouchedNames = null });

        Assert.Null(_follower.Confirm(read, Reads("Berth")));
    }

    [Fact]
    public void Own_writes_are_known_at_once()
    {
        Poll(1);
        var read = _follower.Last!;

        Write(2, "Ship");

        Assert.Null(_follower.Confirm(read, Reads("Ship")));
        Assert.Equal(2, _follower.Confirm(read, Reads("Berth"))!.Number);
    }

    [Fact]
    public void An_own_write_after_one_that_is_not_known_yet_is_known_at_once_and_the_other_with_the_next_poll()
    {
        Poll(1);
        var read = _follower.Last!;

        Write(3, "Ship");
        Assert.Null(_follower.Confirm(read, Reads("Ship")));
        Assert.NotNull(_follower.Confirm(read, Reads("Berth")));

        Poll(3, Touch(1), Touch(2, "Berth"), Touch(3, "Ship"));
        Assert.Null(_follower.Confirm(read, Reads("Ship")));
        Assert.Null(_follower.Confirm(read, Reads("Berth")));
    }

    [Fact]
    public void Who_registers_while_own_writes_are_known_ahead_knows_nothing_until_the_others_are()
    {
        Poll(1);
        var read = _follower.Last!;
        Write(3, "Ship");
        var late = new ChangeFollower(Parts, _time, _feed.MaxAge);

        _feed.Register(late);
        Assert.Null(late.Confirm(read, Reads("Ship")));
        Assert.Null(late.Last);

        Poll(3);
        Assert.Equal(3, late.Last!.Number);
        Assert.Null(late.Confirm(read, Reads("Ship")));
        Assert.Null(_follower.Confirm(read, Reads("Ship")));
    }

    [Fact]
    public void Who_registers_after_the_others_are_known_takes_part_at_once()
    {
        Poll(1);
        Write(3, "Ship");
        Poll(3, Touch(1), Touch(2, "Berth"), Touch(3, "Ship"));
        var late = new ChangeFollower(Parts, _time, _feed.MaxAge);

        _feed.Register(late);

        Assert.Equal(3, late.Last!.Number);
    }

    [Fact]
    public void A_poll_from_before_an_own_write_does_not_undo_it()
    {
        Poll(1);
        var read = _follower.Last!;
        var asked = _feed.Ask();
        Write(2, "Ship");

        _feed.Learn(asked, new ChangeMark(1, Stamp(1)), []);

        Assert.Equal(2, _follower.Last!.Number);
        Assert.Null(_follower.Confirm(read, Reads("Ship")));
    }

    [Fact]
    public void The_first_poll_counts_only_if_nothing_was_written_while_it_was_on_its_way()
    {
        var asked = _feed.Ask();
        Write(2, "Ship");
        _feed.Learn(asked, new ChangeMark(1, Stamp(1)), []);
        Assert.Null(_follower.Last);

        Poll(2);

        Assert.Equal(2, _follower.Last!.Number);
    }

    [Fact]
    public void A_poll_is_good_for_a_second_from_when_it_was_asked()
    {
        var asked = _feed.Ask();
        _time.Advance(TimeSpan.FromMilliseconds(600));
        _feed.Learn(asked, new ChangeMark(1, Stamp(1)), []);
        Assert.NotNull(_follower.Last);

        _time.Advance(TimeSpan.FromMilliseconds(399));
        Assert.NotNull(_follower.Last);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(_follower.Last);

        Poll(1);
        Assert.NotNull(_follower.Last);
    }

    [Fact]
    public void After_a_gap_everything_counts_as_touched()
    {
        Poll(1);
        var read = _follower.Last!;

        Poll(9, Touch(8), Touch(9));

        Assert.Null(_follower.Confirm(read, Reads("Berth")));
        Assert.Equal(9, _follower.Confirm(_follower.Last!, Reads("Berth"))!.Number);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void A_store_that_was_emptied_or_restored_is_another_one_whatever_its_number(long number)
    {
        Poll(5);
        var read = _follower.Last!;

        Poll(number, [.. Enumerable.Range(5, 3).Select(i => Touch(i) with { Time = At(Stamp(i) + 1) })], stamp: Stamp(number) + 1);
        Assert.Null(_follower.Confirm(read, Reads("Berth")));

        for (var next = number + 1; next < 9; next++) Poll(
            next, [Touch(next - 1) with { Time = At(Stamp(next - 1) + 1) }, Touch(next) with { Time = At(Stamp(next) + 1) }], stamp: Stamp(next) + 1);
        Assert.Null(_follower.Confirm(read, Reads("Berth")));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void An_own_write_that_does_not_follow_what_is_known_is_one_of_another_store(long before)
    {
        Poll(5);
        var read = _follower.Last!;

        _feed.Learn(new Change(before + 1, DateTimeOffset.UnixEpoch, [], [], new TouchedNames(["Ship"], [])), new ChangeMark(before, Stamp(before) + 1));

        Assert.Null(_follower.Confirm(read, Reads("Berth")));
    }

    [Fact]
    public void What_was_read_too_many_changes_ago_counts_as_touched()
    {
        Poll(1);
        var read = new ChangeMark(1, Stamp(1));
        for (var number = 2; number <= 256; number++) Write(number);
        Assert.NotNull(_follower.Confirm(read, Reads("Berth")));

        Write(257);

        Assert.Null(_follower.Confirm(read, Reads("Berth")));
    }

    [Fact]
    public void What_another_server_read_at_a_change_that_is_not_known_yet_does_not_hold()
    {
        Poll(1);

        Assert.Null(_follower.Confirm(new ChangeMark(2, Stamp(2)), Reads("Berth")));
        Assert.Null(_follower.Confirm(new ChangeMark(1, Stamp(1) + 1), Reads("Berth")));
        Assert.NotNull(_follower.Confirm(new ChangeMark(1, Stamp(1)), Reads("Berth")));
    }

    [Fact]
    public void A_label_that_the_model_lacks_counts_as_all()
    {
        Assert.Null(Parts.Of(new TouchedNames(["Whale"], [])));
        Assert.Null(Parts.Of(new TouchedNames([], ["SINGS_TO"])));
        Assert.Null(Parts.Of((TouchedNames?)null));
    }

    private void Poll(long number, params Change[] changes) => Poll(number, changes, Stamp(number));

    private void Poll(long number, Change[] changes, long stamp) => _feed.Learn(_feed.Ask(), new ChangeMark(number, stamp), changes);

    private void Write(long number, params string[] labels) => _feed.Learn(
        Touch(number, labels), new ChangeMark(number - 1, Stamp(number - 1)));

    private static Change Touch(long number, params string[] labels) => new(number, At(Stamp(number)), [], [], new TouchedNames(labels, []));

    private static DateTimeOffset At(long stamp) => new(stamp, TimeSpan.Zero);

    private static PartSet Reads(params string[] labels) => Parts.Of(new TouchedNames(labels, []))!.Without(Parts.Everything);

    private static long Stamp(long number) => number * 1000;
}

/// <summary>What tests make of part sets.</summary>
internal static class PartSets
{
    public static PartSet Without(this PartSet parts, int part)
    {
        var words = parts.Words.ToArray();
        words[part / 64] &= ~(1UL << (part % 64));
        return new PartSet(words);
    }
}
