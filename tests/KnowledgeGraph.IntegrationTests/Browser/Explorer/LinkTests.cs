using KnowledgeGraph.IntegrationTests.Processes;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>Links of today and of before are read, and whatever is cut or forged is told by name.</summary>
[Trait("Category", "transport")]
public class LinkTests(SeededServer seeded, Chromium chromium)
{
    /// <summary>The forms that links have had: the first without what came later, then all that there is now.</summary>
    [Theory]
    [InlineData("v=1&view=see&id=org:index&type=Organization&d=org:index&d=org:index-usa&h=org:index-usa&p=org:index%4010,20&pane=drawing", "1 entity drawn")]
    [InlineData("v=1&view=see&id=org:index&type=Organization&reach=1%40org:index&c=org:index-usa&fold=1&u=x&note=n&pane=drawing", "all within 1 step of")]
    public async Task Links_of_every_form_are_read(string link, string drawn)
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, link);

        await Expect(visit.Page.Locator(".toolbar")).ToContainTextAsync(drawn);
        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("v=1&view=see&id=org:index&type=Organization&reach=9%40org:index", "how much is drawn")]
    [InlineData("v=2&view=see&id=org:index&type=Organization", "its form, which is of another version")]
    [InlineData("v=1&view=see&type=Organization", "whom it shows")]
    [InlineData("v=1&view=nonsense&pane=nowhere&valid=%00&years=2024-2020", "the view, the pane, the date, the window of years")]
    public async Task What_is_cut_or_forged_is_told_by_name(string link, string lost)
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, link);

        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync(lost);
        Assert.Empty(visit.Complaints);
    }
}
