using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Tests.Model.Values;

public class PartialDateTests
{
    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-09", "2022-09-01", "2022-09-30")]
    [InlineData("2022-09-21", "2022-09-21", "2022-09-21")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    public void A_date_is_the_interval_of_days_that_it_names(string text, string first, string last)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(DateOnly.Parse(first).DayNumber, date.FirstDay);
        Assert.Equal(DateOnly.Parse(last).DayNumber, date.LastDay);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("0000-01")]
    [InlineData("2022-00")]
    [InlineData("2022-13")]
    [InlineData("2022-09-00")]
    [InlineData("2022-09-31")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("10000")]
    [InlineData("22")]
    [InlineData("2022-9")]
    [InlineData("2022/09")]
    [InlineData("2022-09-")]
    [InlineData("2022-9-210")]
    [InlineData("+022")]
    [InlineData(" 2022")]
    [InlineData("2022 ")]
    [InlineData("٢٠٢٢")]
    [InlineData("2022-09-21T00:00:00Z")]
    public void Anything_else_is_no_date(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Fact]
    public void Dates_sort_by_first_day_then_by_last()
    {
        string[] sorted = ["2021-12-31", "2022-01-01", "2022-01", "2022", "2022-01-02", "2022-02"];
        Assert.Equal(sorted, sorted.Reverse().Select(PartialDate.Parse).Order().Select(date => date.Text));
        Assert.True(PartialDate.Parse("2022-01") < PartialDate.Parse("2022"));
        Assert.True(PartialDate.Parse("2022") >= PartialDate.Parse("2022"));
    }

    [Fact]
    public void A_day_of_the_calendar_is_a_date() =>
        Assert.Equal(PartialDate.Parse("0987-06-05"), PartialDate.OfDay(new DateOnly(987, 6, 5)));
}
