using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Brightwell.Copilot.Plugins;

/// <summary>
/// Functions over the stock service that the LLM may call.
/// </summary>
public sealed class WarehousePlugin(IStockClient stock, IMemoryCache cache, ILogger<WarehousePlugin> logger)
{
    [KernelFunction("get_stock_level")]
    [Description("Returns the quantity on hand of an article in one warehouse.")]
    public async Task<string> GetStockLevelAsync(
        [Description("Article number, e.g. BW-10442")] string article,
        [Description("Warehouse code")] string site,
        CancellationToken cancellationToken = default)
    {
        logger.LogInformation("stock level of {Article} at {Site}", article, site);
        var level = await cache.GetOrCreateAsync($"{site}:{article}", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(30);
            return await stock.GetLevelAsync(article, site, cancellationToken);
        });
        return JsonSerializer.Serialize(level);
    }

    [KernelFunction("find_articles")]
    [Description("Searches articles by name. Retrieves at most ten.")]
    public async Task<IReadOnlyList<Article>> FindArticlesAsync(string text)
        => await stock.SearchAsync(text, limit: 10);
}

public sealed class WarehouseChat(Kernel kernel)
{
    private const string Instructions = """
        You help warehouse staff. Use the functions for every number you give;
        never guess a quantity.
        """;

    /// <summary>The night shift's variant, run by the job host.</summary>
    public ChatCompletionAgent BuildPicker() => new()
    {
        Name = "picker",
        Instructions = Instructions,
        Kernel = kernel,
    };

    private readonly ChatHistory _history = new(Instructions);

    public async IAsyncEnumerable<string> AskAsync(string question)
    {
        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = 0,
            MaxTokens = 500,
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
        };
        var chat = kernel.GetRequiredService<IChatCompletionService>();

        _history.AddUserMessage(question);
        await foreach (var part in chat.GetStreamingChatMessageContentsAsync(_history, settings, kernel))
        {
            if (part.Content is { Length: > 0 } text) yield return text;
        }
    }
}
