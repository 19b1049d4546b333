using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>What people do with a drawing: find in it, choose several, fold, widen, and take it along.</summary>
[Trait("Category", "transport")]
public class DrawingTests(SeededServer seeded, Chromium chromium)
{
    private const string IndexUsa = "v=1&view=see&id=org:index-usa&type=Organization&pane=drawing";

    [Fact]
    public async Task Who_is_hidden_is_found_in_the_drawing_marked_so_and_shown_again()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, $"{IndexUsa}&h=org:bush-institute");
        var page = visit.Page;
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("1 hidden");

        var box = page.GetByRole(AriaRole.Searchbox, new() { Name = "Find in the drawing" });
        await box.FillAsync("bush");
        await Expect(page.Locator(".find-drawn li")).ToContainTextAsync("hidden");
        await box.PressAsync("Enter");

        await Expect(page.Locator(".toolbar")).Not.ToContainTextAsync("1 hidden");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Bush Institute");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Several_are_chosen_in_the_table_and_hidden_together()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=org:index-usa&type=Organization&pane=table&valid=any");
        var page = visit.Page;
        var institute = page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("Bush Institute") });
        await institute.CheckAsync();
        await Expect(page.Locator(".chosen")).ToContainTextAsync("1 chosen");

        await page.GetByRole(AriaRole.Button, new() { Name = "Choose the others" }).ClickAsync();
        await Expect(institute).Not.ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide them" }).ClickAsync();

        await Expect(page.Locator(".toolbar")).ToContainTextAsync("1 entity drawn");
        await page.Locator("#content").FocusAsync();
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator(".toolbar")).Not.ToContainTextAsync("1 entity drawn");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Several_are_chosen_by_a_loop_in_the_drawing()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, IndexUsa);
        var page = visit.Page;
        await page.Locator(".sigma[data-rest]").WaitForAsync();
        var box = (await page.Locator(".sigma").BoundingBoxAsync())!;
        await page.Keyboard.DownAsync("Shift");
        await page.Mouse.MoveAsync(box.X + 30, box.Y + box.Height - 2);
        await page.Mouse.DownAsync();
        // Around the lower half: buttons stand over the upper, and the divider beside it.
        await page.Mouse.MoveAsync(box.X + 30, box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(box.X + box.Width - 2, box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(box.X + box.Width - 2, box.Y + box.Height - 2);
        await page.Mouse.UpAsync();
        await page.Keyboard.UpAsync("Shift");

        await Expect(page.Locator(".chosen")).ToContainTextAsync("chosen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide them" }).ClickAsync();

        await Expect(page.Locator(".toolbar")).ToContainTextAsync("hidden");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Like_leaves_fold_into_one_with_their_number_and_unfold()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=org:index-usa&type=Organization&pane=table&valid=any");
        var page = visit.Page;
        var rows = page.GetByRole(AriaRole.Table).First.Locator("tbody tr");
        var before = await rows.CountAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Tools" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fold like leaves into one" }).ClickAsync();
        await Expect(rows.Filter(new() { HasText = "×" }).First).ToBeVisibleAsync();
        Assert.InRange(await rows.CountAsync(), 1, before - 1);
        Assert.Contains("fold=1", page.Url, StringComparison.Ordinal);

        await rows.Filter(new() { HasText = "×" }).First.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("#announcements")).ToHaveTextAsync("1 unfolded.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_column_of_text_is_as_wide_as_its_reader_wants_by_keys_and_by_dragging()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, IndexUsa);
        var divider = visit.Page.GetByRole(AriaRole.Separator);

        await divider.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "360");
        Assert.Equal(360, (await visit.Page.Locator(".facts").First.BoundingBoxAsync())!.Width, 1);
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "376");

        var box = (await divider.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 200);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(420, box.Y + 200);
        await visit.Page.Mouse.UpAsync();
        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "420");
        await visit.GoAsync(IndexUsa);
        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "420");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_drawing_is_taken_along_as_gexf_and_as_code_for_an_article()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, IndexUsa);
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator(".sigma[data-rest]").WaitForAsync();
        var shown = page.Locator(".toolbar");
        await Expect(shown).ToContainTextAsync("entities drawn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        var address = await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^GEXF") }).GetAttributeAsync("href");
        var file = await seeded.Process.GetAsync(address!);
        Assert.Equal(200, file.Status);
        var nodes = System.Xml.Linq.XDocument.Parse(file.Text).Descendants().Count(element => element.Name.LocalName == "node");
        await Expect(shown).ToContainTextAsync($"{nodes} entities drawn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the code to embed it" }).ClickAsync();
        await Expect(page.Locator("#announcements")).ToHaveTextAsync("Copied.");
        var code = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith($"<iframe src=\"{seeded.Process.Address}embed?v=1&amp;", code, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }
}
