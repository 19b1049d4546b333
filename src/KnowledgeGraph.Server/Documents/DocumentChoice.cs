using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Which document a request means: the text that it brings, or one that the server has, named by <c>documentId</c> or by the hash in
/// <c>extensions.persistedQuery</c>. The same for every transport. On the hot path: a text without extensions costs three comparisons.
/// </summary>
/// <param name="known">The server's own documents.</param>
/// <param name="registered">Those that clients registered; null where they may register none.</param>
/// <param name="isKnownOnly">Whether all but known documents are refused.</param>
internal sealed class DocumentChoice(KnownDocuments known, RegisteredDocuments? registered, bool isKnownOnly)
{
    private const string HashPrefix = "sha256:";

    // Apollo Client and clients like it look for exactly these messages, or for codes that are not in our list.
    private static readonly Refusal NotFound = Refusal.Of(ErrorCode.NotFound, "PersistedQueryNotFound");
    private static readonly Refusal NotSupported = Refusal.Of(ErrorCode.InvalidArgument, "PersistedQueryNotSupported");

    private static readonly Refusal Unknown = Refusal.Of(
        ErrorCode.NotFound, "The server has no document of this id or hash. Send one that is in its folder of known documents, or have it put there.");

    private static readonly Refusal OnlyKnown = Refusal.Of(
        ErrorCode.Forbidden, "This server answers known documents only, and this is none. Have it put into the folder of known documents.");

    private static readonly Refusal Twofold = Refusal.Malformed("The request has both 'query' and 'documentId'. Send one of them.");

    private static readonly Refusal WrongHash = Refusal.Malformed("The 'sha256Hash' is not that of the 'query'. Hash the query's UTF-8 as it is sent.");

    /// <summary>As the settings say.</summary>
    /// <exception cref="SettingException">The folder of known documents cannot be read.</exception>
    public static DocumentChoice Of(ServerSettings settings)
    {
        var bytes = settings.Http.IsKnownOnly ? 0 : settings.Http.RegisteredBytes;
        var registered = bytes == 0 ? null : new RegisteredDocuments(bytes, FixedLimits.RegisteredDocuments);
        return new DocumentChoice(KnownDocuments.Read(settings.DocumentsFolder, settings.Limits.Query.MaxDocumentBytes), registered, settings.Http.IsKnownOnly);
    }

    /// <summary>This, with documents of the server's own among the known ones.</summary>
    /// <param name="documents">The documents in UTF-8.</param>
    public DocumentChoice With(IEnumerable<byte[]> documents) => new(known.With(documents), registered, isKnownOnly);

    /// <summary>Finds the document, or says why there is none.</summary>
    /// <param name="parameters">What the request says.</param>
    /// <param name="document">The document.</param>
    /// <param name="registration">The hash to <see cref="Register"/> it by once it has been answered, or null.</param>
    public Refusal? Choose(in RequestParameters parameters, out ReadOnlyMemory<byte> document, out string? registration)
    {
        registration = null;
        document = parameters.Document.GetValueOrDefault();
        if (parameters.Document is not null && parameters.DocumentId is null && parameters.Extensions.IsEmpty && !isKnownOnly) return null;
        if (PersistedQuery.Read(parameters.Extensions, out var hash) is { } wrong) return wrong;
        if (parameters.DocumentId is { } id) return parameters.Document is null ? Take(Find(id), Unknown, out document) : Twofold;
        if (parameters.Document is null) return hash is null ? Refusal.NoQuery : Take(FindHash(hash), Absent, out document);
        return ChooseText(parameters.Document.Value, hash, out document, out registration);
    }

    /// <summary>Keeps a document for clients that will name it by its hash.</summary>
    public void Register(string hash, ReadOnlyMemory<byte> document) => registered?.Add(hash, document.Span);

    private Refusal? ChooseText(ReadOnlyMemory<byte> text, string? hash, out ReadOnlyMemory<byte> document, out string? registration)
    {
        registration = null;
        document = text;
        if (hash is not null && hash != KnownDocuments.HashOf(text.Span)) return WrongHash;
        // The server's own bytes are the ones that were planned ahead.
        if (isKnownOnly) return Take(hash is null ? known.ByText(text.Span) : known.ByHash(hash), OnlyKnown, out document);
        if (hash is not null && registered is not null) registration = hash;
        return null;
    }

    // Where documents may be registered, the client is asked for the text by the word that it knows.
    private Refusal Absent => isKnownOnly ? Unknown : registered is null ? NotSupported : NotFound;

    private byte[]? Find(string id) =>
        id.StartsWith(HashPrefix, StringComparison.Ordinal) ? FindHash(id[HashPrefix.Length..]) : known.ByName(id);

    private byte[]? FindHash(string hash) => known.ByHash(hash) ?? (isKnownOnly ? null : registered?.Find(hash));

    private static Refusal? Take(byte[]? found, Refusal otherwise, out ReadOnlyMemory<byte> document)
    {
        document = found;
        return found is null ? otherwise : null;
    }
}
