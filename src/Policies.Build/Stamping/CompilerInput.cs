using System.Globalization;
using System.Text;
using Policies.Build.Exchange;

namespace Policies.Build.Stamping;

/// <summary>Tells one input of the compiler from another: what it is told, and size and time of each file that it reads.</summary>
internal static class CompilerInput
{
    /// <summary>All input in words, but for the day, which the stamp judges.</summary>
    /// <param name="arguments">What the compiler is told.</param>
    /// <param name="compilerFolder">The folder of the compiler itself, by whatever path it was reached.</param>
    public static string Describe(CompilerArguments arguments, string compilerFolder)
    {
        var text = new StringBuilder();
        foreach (var line in arguments.Lines.Where(line => !line.StartsWith(nameof(CompilerArguments.Today) + "=", StringComparison.Ordinal)))
        {
            text.Append(line).Append('\n');
        }

        foreach (var file in new DirectoryInfo(compilerFolder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Append(text, file.Name, file);
        }

        string[] read = [arguments.Assembly, .. arguments.RuntimeReferences, .. arguments.Sources, .. arguments.ConfigFiles];
        foreach (var path in read)
        {
            Append(text, path, new(path));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, FileInfo file)
    {
        text.Append(path).Append('|');
        if (file.Exists)
        {
            text.Append(file.Length.ToString(CultureInfo.InvariantCulture)).Append('|').Append(file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture));
        }

        text.Append('\n');
    }
}
