using KnowledgeGraph.Evidence.Dates;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Tests.Evidence.Dates;

public class DateReaderTests
{
    [Theory]
    [InlineData("5 de octubre de 2021", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("5 de octubre del año 2021", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("October 5, 2021", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("October 5th, 2021", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("5 October 2021", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("the 5th of October 2021", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("Oct. 5, 2021", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("le 5 août 2021", "2021-08-05", nameof(DateMatch.Agrees))]
    [InlineData("le 1er août 2021", "2021-08-01", nameof(DateMatch.Agrees))]
    [InlineData("1.º de mayo de 2021", "2021-05-01", nameof(DateMatch.Agrees))]
    [InlineData("primero de mayo de 2021", "2021-05-01", nameof(DateMatch.Agrees))]
    [InlineData("2021-10-05", "2021-10-05", nameof(DateMatch.Agrees))]
    [InlineData("25/10/2021", "2021-10-25", nameof(DateMatch.Agrees))]
    [InlineData("25.10.2021", "2021-10-25", nameof(DateMatch.Agrees))]
    [InlineData("05/10/2021", "2021-10-05", nameof(DateMatch.MayAgree))]
    [InlineData("05/10/2021", "2021-05-10", nameof(DateMatch.MayAgree))]
    [InlineData("05/10/2021", "2021", nameof(DateMatch.Agrees))]
    [InlineData("del 3 al 5 de mayo de 2021", "2021-05-03", nameof(DateMatch.Agrees))]
    [InlineData("del 3 al 5 de mayo de 2021", "2021-05-05", nameof(DateMatch.Agrees))]
    [InlineData("del 3 al 5 de mayo de 2021", "2021-05-04", nameof(DateMatch.Differs))]
    [InlineData("3, 4 y 5 de mayo de 2021", "2021-05-03", nameof(DateMatch.Agrees))]
    [InlineData("de enero a marzo de 2021", "2021-01", nameof(DateMatch.Agrees))]
    [InlineData("en octubre de 2021", "2021-10", nameof(DateMatch.Agrees))]
    [InlineData("in October 2021", "2021", nameof(DateMatch.Agrees))]
    [InlineData("en 2021", "2021", nameof(DateMatch.Agrees))]
    [InlineData("(2021)", "2021", nameof(DateMatch.Agrees))]
    [InlineData("2021-2022", "2022", nameof(DateMatch.Agrees))]
    [InlineData("fiscal year 2021-22", "2022", nameof(DateMatch.Agrees))]
    [InlineData("en 2021", "2021-10", nameof(DateMatch.SaysLess))]
    [InlineData("octubre de 2021", "2021-10-05", nameof(DateMatch.SaysLess))]
    [InlineData("el 5 de octubre", "2021-10-05", nameof(DateMatch.MayAgree))]
    [InlineData("el 5 de octubre", "2021-10-06", nameof(DateMatch.Differs))]
    [InlineData("primer trimestre de 2021", "2021-03", nameof(DateMatch.MayAgree))]
    [InlineData("Q1 2021", "2021-03", nameof(DateMatch.MayAgree))]
    [InlineData("cinco de octubre de 2021", "2021-10-05", nameof(DateMatch.MayAgree))]
    [InlineData("the fifth of October 2021", "2021-10-05", nameof(DateMatch.MayAgree))]
    [InlineData("5 de octubre de 2020", "2021-10-05", nameof(DateMatch.Differs))]
    [InlineData("12021", "2021", nameof(DateMatch.Differs))]
    [InlineData("a march of 2 miles", "2021-03", nameof(DateMatch.Differs))]
    [InlineData("we may go", "2021-05", nameof(DateMatch.Differs))]
    public void A_date_is_held_against_what_a_text_says_of_it(string text, string stated, string expected)
    {
        var dates = DateReader.Read(TextTokens.Of(text, 0, text.Length));

        Assert.Equal(expected, dates.Select(date => date.Match(PartialDate.Parse(stated))).DefaultIfEmpty(DateMatch.Differs).Max().ToString());
    }
}
