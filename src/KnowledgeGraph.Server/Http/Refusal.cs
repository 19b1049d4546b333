using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Http;

/// <summary>Why a request cannot be run: its status, and the one error of the answer.</summary>
/// <param name="Status">The HTTP status where it is the same for both media types; null where it follows the code, as of an operation.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">What is wrong, and what to send instead.</param>
/// <param name="Allow">The value of the Allow header of a 405, else null.</param>
internal sealed record Refusal(int? Status, ErrorCode Code, string Message, string? Allow = null)
{
    /// <summary>413, of a body or of the length that its header announces.</summary>
    /// <param name="bytes">How many bytes it has; null where it was cut off before its end.</param>
    /// <param name="limits">The limit.</param>
    public static Refusal TooLarge(long? bytes, HttpLimits limits) => new(
        StatusCodes.Status413PayloadTooLarge, ErrorCode.LimitExceeded,
        $"The body has {(bytes is { } known ? $"{known} bytes, which is " : "")}more than the {limits.MaxBodyBytes} bytes that are allowed "
        + "(MaxBodyBytes). Send a shorter document, and long lists in several requests.");

    /// <summary>406.</summary>
    public static readonly Refusal NotAcceptable = new(
        StatusCodes.Status406NotAcceptable, ErrorCode.InvalidArgument,
        "The Accept header names no media type that this server has. Accept application/graphql-response+json or application/json.");

    /// <summary>415 for the type of a body. Types that a form can send are refused, so that no foreign page can post in a user's name.</summary>
    public static readonly Refusal UnsupportedType = new(
        StatusCodes.Status415UnsupportedMediaType, ErrorCode.InvalidArgument,
        "The Content-Type of a POST must be application/json, in UTF-8.");

    /// <summary>415 for a compressed body.</summary>
    public static readonly Refusal UnsupportedEncoding = new(
        StatusCodes.Status415UnsupportedMediaType, ErrorCode.InvalidArgument,
        "A request with a Content-Encoding is not accepted. Send the body uncompressed.");

    /// <summary>405 for any other method.</summary>
    public static readonly Refusal WrongMethod = new(
        StatusCodes.Status405MethodNotAllowed, ErrorCode.InvalidArgument,
        "GraphQL is served by POST, and queries by GET.", Allow: "GET, POST");

    /// <summary>405 for a browser that asks what a page of an origin may send that is not allowed.</summary>
    public static readonly Refusal ForeignPreflight = WrongMethod with
    {
        Message = "The request is a browser's preflight for a page of another origin, which this server does not allow. "
            + "Allow the origin by the setting 'cors-origins' (--cors-origins).",
    };

    /// <summary>414 for a query in a URL that some proxy or client on the way might cut.</summary>
    public static readonly Refusal UrlTooLong = new(
        StatusCodes.Status414UriTooLong, ErrorCode.LimitExceeded,
        $"What follows '?' in the URL is longer than {FixedLimits.UrlQueryBytes} bytes. Send the operation by POST, or name its document by its hash.");

    /// <summary>405 for what may not run by GET.</summary>
    public static readonly Refusal QueriesOnly = new(
        StatusCodes.Status405MethodNotAllowed, ErrorCode.InvalidArgument,
        "Only queries may run by GET. Send this operation by POST.", Allow: "POST");

    /// <summary>403 for what a browser sends for a page of another origin.</summary>
    public static readonly Refusal ForeignPage = new(
        StatusCodes.Status403Forbidden, ErrorCode.Forbidden,
        "The request comes from a page of another origin, which this server does not allow. Allow the origin by the setting 'cors-origins', "
        + "or send the query by POST as application/json.");

    /// <summary>422 for a batch with too many operations.</summary>
    public static Refusal BatchTooLarge(int max) => new(
        StatusCodes.Status422UnprocessableEntity, ErrorCode.LimitExceeded,
        $"The batch has more than {max} operations. Send the rest in another request.");

    /// <summary>400 without a document.</summary>
    public static readonly Refusal NoQuery = Malformed("The request has no 'query'. "
        + "Send the GraphQL document as the string 'query', or name a known one by 'documentId'.");

    /// <summary>400: this is not a GraphQL request.</summary>
    public static Refusal Malformed(string message) => new(StatusCodes.Status400BadRequest, ErrorCode.InvalidArgument, message);

    /// <summary>400: the JSON nests too deep.</summary>
    public static Refusal TooDeep() => new(
        StatusCodes.Status400BadRequest, ErrorCode.LimitExceeded,
        $"The JSON of the request nests deeper than {FixedLimits.JsonNesting} levels. Send flatter variables.");

    /// <summary>A well-formed request that is not run: its status follows the code.</summary>
    public static Refusal Of(ErrorCode code, string message) => new(Status: null, code, message);

    /// <summary>The HTTP status in a media type.</summary>
    public int StatusIn(ResponseMedia media) => Status ?? OutcomeStatus.Of(Outcome, media);

    /// <summary>The refusal as the outcome of an operation.</summary>
    public OperationOutcome Outcome => new(HasData: false, Code);

    /// <summary>The answer's body: one error without a place.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", Message);
        json.WriteStartObject("extensions");
        json.WriteString("code", Code.ToWire());
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
