using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Policies.Build.Exchange;

namespace Policies.Build;

/// <summary>Tells one input of the compiler from another: what it is told, and size and time of each file that it reads.</summary>
internal static class InputDigest
{
    /// <summary>The digest of all input but the day, which the stamp judges.</summary>
    public static string Of(CompilerArguments arguments, string compilerPath)
    {
        var text = new StringBuilder();
        foreach (var line in arguments.Lines.Where(line => !line.StartsWith(nameof(CompilerArguments.Today) + "=", StringComparison.Ordinal)))
        {
            text.Append(line).Append('\n');
        }

        var compiler = Directory.EnumerateFiles(Path.GetDirectoryName(compilerPath)!).OrderBy(path => path, StringComparer.Ordinal);
        foreach (var path in compiler.Append(arguments.Assembly).Concat(arguments.RuntimeReferences).Concat(arguments.Sources).Concat(arguments.ConfigFiles))
        {
            var file = new FileInfo(path);
            text.Append(path).Append('|');
            if (file.Exists)
            {
                text.Append(file.Length.ToString(CultureInfo.InvariantCulture)).Append('|').Append(file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()))).Replace("-", "");
    }
}
