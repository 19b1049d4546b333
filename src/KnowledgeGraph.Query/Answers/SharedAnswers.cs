using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Query.Answers;

/// <summary>
/// Answers in a cache that several servers share. It may be absent, late, full, or hold what others put there: whatever it does costs at
/// most the wait, and what it gives is believed only as far as it proves itself (<see cref="AnswerCodec"/>) and the follower confirms it.
/// </summary>
public sealed class SharedAnswers
{
    private readonly IDistributedCache _cache;
    private readonly GraphParts _parts;
    private readonly ResponseCacheOptions _options;
    private readonly TimeProvider _time;
    private readonly byte[] _space;

    // Apart, since a cache that is full can still be read.
    private readonly Breaker _reading;
    private readonly Breaker _writing;
    private int _writes;
    private long _failures;

    /// <summary>The answers of a model.</summary>
    /// <param name="cache">Where they are.</param>
    /// <param name="model">The model: servers of another model, or of another version of this product, have answers of their own.</param>
    /// <param name="parts">The parts of its graph.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="rules">What else decides which requests are answered, such as that introspection is off: others have answers of their own.</param>
    public SharedAnswers(IDistributedCache cache, GraphModel model, GraphParts parts, ResponseCacheOptions options, TimeProvider time, string rules = "")
    {
        (_cache, _parts, _options, _time) = (cache, parts, options, time);
        _space = SHA256.HashData(Encoding.UTF8.GetBytes($"{ProductVersion.Text} {model.Fingerprint}{rules}"));
        (_reading, _writing) = (new Breaker(options.SharedPause, time), new Breaker(options.SharedPause, time));
    }

    /// <summary>Times that the cache failed, was late, or held something that is not an answer.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>The answer under a key; null if there is none that can be had in time.</summary>
    internal async ValueTask<CachedAnswer?> FindAsync(byte[] key, CancellationToken cancellation)
    {
        if (!_reading.Enter()) return null;
        var digest = Digest(key);
        try
        {
            var bytes = await _cache.GetAsync(Name(digest), cancellation).WaitAsync(_options.SharedWait, _time, cancellation);
            _reading.Succeeded();
            if (bytes is null) return null;
            var answer = AnswerCodec.Read(bytes, digest, _parts.Count, _options.AnswerBytes);
            if (answer is null) Interlocked.Increment(ref _failures);
            return answer;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Whatever a cache throws, the answer can be had without it. It is counted, and asked again after a pause.
            Interlocked.Increment(ref _failures);
            _reading.Failed();
            return null;
        }
    }

    /// <summary>Puts an answer there, by and by.</summary>
    internal void Keep(byte[] key, CachedAnswer answer)
    {
        if (Interlocked.Increment(ref _writes) <= _options.SharedWrites && _writing.Enter()) _ = WriteAsync(key, answer);
        else Interlocked.Decrement(ref _writes);
    }

    private async Task WriteAsync(byte[] key, CachedAnswer answer)
    {
        try
        {
            var digest = Digest(key);
            var life = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = _options.SharedLife };
            await _cache.SetAsync(Name(digest), AnswerCodec.Write(answer, digest), life, CancellationToken.None).WaitAsync(_options.SharedWait, _time);
            _writing.Succeeded();
        }
        catch (Exception)
        {
            // The answer stays in memory; other servers make it themselves.
            Interlocked.Increment(ref _failures);
            _writing.Failed();
        }
        finally
        {
            Interlocked.Decrement(ref _writes);
        }
    }

    private byte[] Digest(byte[] key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_space);
        hash.AppendData(key);
        return hash.GetHashAndReset();
    }

    // Servers of before kept texts below kg:answer:, which a cache that keeps hashes may not even ask for.
    private static string Name(byte[] digest) => $"kg:answers:{Convert.ToHexStringLower(digest)}";
}
