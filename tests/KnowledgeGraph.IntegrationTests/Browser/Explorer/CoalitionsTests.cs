using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>Who belongs together, as a person reads it: in words, drawn, as tables and as a matrix, always with who says so.</summary>
[Trait("Category", "transport")]
public class CoalitionsTests(SeededServer seeded, Chromium chromium)
{
    [Fact]
    public async Task Each_coalition_is_told_with_how_sure_it_is_who_speaks_of_it_and_why_each_member_is_in_it()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=coalitions");
        var page = visit.Page;

        var first = page.Locator(".coalition").First;
        await Expect(page.Locator(".verdict")).ToContainTextAsync("in 100 random graphs");
        await Expect(first.GetByRole(AriaRole.Heading)).ToContainTextAsync("A USMCA SME Dialogue");
        await Expect(first).ToContainTextAsync("of what joins them is among themselves");
        await Expect(first.Locator(".shares")).ToContainTextAsync("Sources behind it, by publisher");
        await Expect(first.Locator(".shares")).ToContainTextAsync("Office of the United States Trade Representative (1)");
        // Values of the model's enums are told in words.
        await Expect(first.Locator(".shares")).ToContainTextAsync("government (");
        await first.Locator(".member .says").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).Locator(".statement").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Hulls_with_letters_stand_around_them_in_the_drawing_and_what_joins_two_is_drawn_and_told()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=coalitions");
        var page = visit.Page;

        await Expect(page.Locator(".sketch .hull")).ToHaveCountAsync(3);
        await Expect(page.Locator(".sketch .letter")).ToHaveTextAsync(["A", "B", "C"]);
        await Expect(page.Locator(".sketch .line.bridge")).ToHaveCountAsync(1);
        var second = page.Locator(".coalition").Nth(1);
        await Expect(second).ToContainTextAsync("is joined with");
        await second.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Button).PressAsync("Enter");
        await Expect(page.Locator(".sketch .hull.selected")).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_matrix_puts_actors_against_what_they_are_in_and_opens_who_says_so_by_keyboard()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=coalitions");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Matrix" }).PressAsync("Enter");
        var matrix = page.Locator(".matrix table");
        await Expect(matrix.Locator("tbody")).ToHaveCountAsync(3);
        await Expect(matrix.GetByRole(AriaRole.Rowheader, new() { Name = "Global Affairs Canada" })).ToBeVisibleAsync();
        await Expect(matrix.GetByRole(AriaRole.Columnheader).First).ToContainTextAsync("USMCA SME Dialogue");
        var cell = matrix.GetByRole(AriaRole.Button, new() { NameRegex = new("^Global Affairs Canada, .*USMCA SME Dialogue") });
        await cell.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).Locator(".statement").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(cell).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_address_and_comes_back()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=coalitions");
        var page = visit.Page;

        await page.GetByLabel("Joined by").SelectOptionAsync("CONNECTIONS");
        await page.GetByLabel("At least").SelectOptionAsync("5");
        await page.GetByLabel("Grain").SelectOptionAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("view=coalitions.*pane=table.*basis=CONNECTIONS.*min=5.*res=2"));
        await page.ReloadAsync();

        await Expect(page.GetByLabel("Joined by")).ToHaveValueAsync("CONNECTIONS");
        await Expect(page.GetByLabel("At least")).ToHaveValueAsync("5");
        await Expect(page.GetByRole(AriaRole.Table).First).ToContainTextAsync("of what joins them is among themselves");
        await visit.GoAsync("v=1&view=coalitions&basis=LOVE&min=none&res=0");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("what joins actors, the least size, the grain");
        await Expect(page.Locator(".coalition")).ToHaveCountAsync(3);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task While_a_first_answer_is_worked_out_the_page_says_so_keeps_what_it_shows_and_asks_again()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=coalitions");
        var page = visit.Page;
        await Expect(page.Locator(".coalition")).ToHaveCountAsync(3);
        var asked = 0;
        await page.RouteAsync("**/graphql", async route =>
        {
            if (Interlocked.Increment(ref asked) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FulfillAsync(new()
            {
                Status = 200,
                ContentType = "application/graphql-response+json",
                Body = """
                    {"data":{"asOf":{"coalitions":null}},"errors":[{"message":"Coalitions are being worked out (7 of 100 runs).",
                     "path":["asOf","coalitions"],"extensions":{"code":"STORE_UNAVAILABLE"}}]}
                    """,
            });
        });

        await page.GetByLabel("Joined by").SelectOptionAsync("CONNECTIONS");
        await Expect(page.Locator(".working")).ToContainTextAsync("7 of 100 runs");
        await Expect(page.Locator(".coalition")).ToHaveCountAsync(3);
        await Expect(page.Locator(".coalition")).ToHaveCountAsync(5);
        await Expect(page.Locator(".working")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_method_can_be_copied_to_cite_it()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=coalitions");
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy to cite" }).ClickAsync();

        await Expect(page.GetByText("Copied.")).ToBeVisibleAsync();
        Assert.Contains("Leiden", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brokers_are_told_in_plain_words_with_whom_only_they_join()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=brokers&basis=CONNECTIONS");
        var page = visit.Page;

        var first = page.Locator(".broker").First;
        await Expect(first).ToContainTextAsync("Bound to no one circle. Its contacts count as about 18 separate circles.");
        await Expect(first).ToContainTextAsync("Border Trade Alliance");
        Assert.True(await page.Locator(".sketch .node").CountAsync() > 10);
        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("0.08");
        Assert.Equal(1, visit.Questions);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("es", "¿Quiénes van juntos?", "miembros", "¿Quién está entre otros?")]
    [InlineData("fr", "Qui va ensemble ?", "membres", "Qui se tient entre d’autres ?")]
    public async Task All_of_it_is_told_in_the_language_that_is_chosen(string language, string coalitions, string members, string brokers)
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=coalitions");
        var page = visit.Page;

        await page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync(language);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(coalitions);
        await Expect(page.Locator(".coalition").First).ToContainTextAsync(members);
        await visit.GoAsync("v=1&view=brokers");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(brokers);
        Assert.Empty(visit.Complaints);
    }
}
