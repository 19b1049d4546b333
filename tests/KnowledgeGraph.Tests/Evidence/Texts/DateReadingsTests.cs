using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Tests.Evidence.Texts;

public class DateReadingsTests
{
    [Theory]
    [InlineData("5 de octubre de 2021", "2021-10-05", true)]
    [InlineData("October 5, 2021", "2021-10-05", true)]
    [InlineData("le 5 août 2021", "2021-08-05", true)]
    [InlineData("05/10/2021", "2021-10-05", true)]
    [InlineData("en octubre de 2021", "2021-10", true)]
    [InlineData("en 2021", "2021", true)]
    [InlineData("en 2021", "2021-10", false)]
    [InlineData("octubre de 2021", "2021-10-05", false)]
    [InlineData("5 de octubre de 2020", "2021-10-05", false)]
    [InlineData("12021", "2021", false)]
    public void A_date_needs_each_part_that_it_states(string text, string date, bool expected) =>
        Assert.Equal(expected, DateReadings.Holds(Folding.Of(text), PartialDate.Parse(date)));
}
