using System.Security.Cryptography;
using System.Text;
using Policies.Reconciler.Git;

namespace Policies.Reconciler.Planning;

/// <summary>The name that git gives to a file's content.</summary>
internal static class BlobId
{
    /// <summary>Of some bytes, in a repository whose names have that many digits.</summary>
    public static ObjectId Of(ReadOnlySpan<byte> content, int digits)
    {
        using var hash = IncrementalHash.CreateHash(digits == 64 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return ObjectId.Of(hash.GetHashAndReset());
    }
}
