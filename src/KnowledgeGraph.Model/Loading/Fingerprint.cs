using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model.Loading;

/// <summary>A hash of a model's texts.</summary>
internal static class Fingerprint
{
    /// <summary>The SHA-256 over every text with its length before it, the built-in one last, as 64 hexadecimal digits.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts.Append(EvidenceModel.Text))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
