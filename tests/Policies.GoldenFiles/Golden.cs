using System.Runtime.CompilerServices;
using System.Text;

namespace Policies.GoldenFiles;

/// <summary>Text that a person has read and accepted, kept beside the test as <c>Tests.Member.verified.ext</c>.</summary>
/// <remarks>Run the tests with <c>POLICIES_ACCEPT=1</c> to rewrite the files, then read the diff.</remarks>
public static class Golden
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static bool Accepting => Environment.GetEnvironmentVariable("POLICIES_ACCEPT") == "1";

    /// <summary>Compares byte for byte; a difference fails, and leaves what came as <c>.received.</c> beside what was accepted.</summary>
    /// <param name="text">What the code under test wrote.</param>
    /// <param name="extension">Of the file, without a dot: <c>yaml</c>.</param>
    /// <param name="variant">Tells the cases of a theory apart; part of the file's name.</param>
    /// <param name="testFile">Supplied by the compiler.</param>
    /// <param name="member">Supplied by the compiler.</param>
    public static void Verify(
        string text,
        string extension,
        string variant = "",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string member = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(testFile)!,
            $"{Path.GetFileNameWithoutExtension(testFile)}.{member}{(variant.Length == 0 ? "" : "." + variant)}");
        Verify(text, verified: $"{stem}.verified.{extension}", received: $"{stem}.received.{extension}", Accepting);
    }

    /// <summary>Compares every file of a folder, by path and content, with one golden file.</summary>
    /// <param name="folder">Read with all that lies below it.</param>
    /// <param name="variant">Tells the cases of a theory apart; part of the file's name.</param>
    /// <param name="testFile">Supplied by the compiler.</param>
    /// <param name="member">Supplied by the compiler.</param>
    public static void VerifyTree(
        string folder,
        string variant = "",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string member = "")
    {
        var paths = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var path in paths)
        {
            text.Append("=== ").Append(path).Append('\n').Append(File.ReadAllText(Path.Combine(folder, path)));
        }

        Verify(text.ToString(), "txt", variant, testFile, member);
    }

    internal static void Verify(string text, string verified, string received, bool accept)
    {
        var bytes = Utf8.GetBytes(text);
        if (File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(bytes))
        {
            File.Delete(received);
        }
        else if (accept)
        {
            File.WriteAllBytes(verified, bytes);
            File.Delete(received);
        }
        else
        {
            File.WriteAllBytes(received, bytes);
            throw new GoldenMismatchException(Explain(text, verified, received));
        }
    }

    private static string Explain(string text, string verified, string received)
    {
        var hint = $"Compare {received}; accept it by running the test with POLICIES_ACCEPT=1.";
        if (!File.Exists(verified))
        {
            return $"Nothing is accepted yet: {verified} is missing. {hint}";
        }

        var expected = File.ReadAllText(verified, Utf8).Split('\n');
        var actual = text.Split('\n');
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            {verified} differs from line {line + 1}:
              accepted: {(line < expected.Length ? expected[line] : "(the end)")}
              received: {(line < actual.Length ? actual[line] : "(the end)")}
            {hint}
            """;
    }
}
