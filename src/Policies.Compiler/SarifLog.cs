using System.Reflection;
using Policies.Analyzers.Verdicts;
using Policies.Build.Exchange;
using Policies.Reports;

namespace Policies.Compiler;

/// <summary>Writes what was decided to the file that a project wants it in, with what was set aside.</summary>
internal static class SarifLog
{
    /// <summary>Writes the file, where one is wanted; says why, where it cannot be written.</summary>
    public static IReadOnlyList<Diagnostic> Write(IReadOnlyList<Verdict> verdicts, CompilerArguments arguments)
    {
        if (arguments.SarifFile.Length == 0)
        {
            return [];
        }

        try
        {
            var root = SourceRoot.Of(arguments.Project);
            var partial = arguments.SarifFile + ".partial";
            Directory.CreateDirectory(Path.GetDirectoryName(arguments.SarifFile)!);
            using (var file = File.Create(partial))
            {
                SarifReport.Write(file, [.. verdicts.Select(verdict => Reported(verdict, root, arguments))], Version, "build");
            }

            File.Move(partial, arguments.SarifFile, overwrite: true);
            return [];
        }
        catch (Exception exception) when (OutputFault.Of(exception) is { } fault)
        {
            return [new(DiagnosticSeverity.Error, "", arguments.Project, 0, 0, "", $"PoliciesSarif '{arguments.SarifFile}' cannot be written: {fault}")];
        }
    }

    private static string Version => typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static ReportedFinding Reported(Verdict verdict, SourceRoot root, CompilerArguments arguments)
    {
        var span = verdict.Location.GetMappedLineSpan();
        var (file, line, column) = verdict.Location.IsInSource
            ? (span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1)
            : (arguments.Project, 0, 0);
        return new()
        {
            Id = verdict.Id,
            Title = verdict.Finding!.Title,
            Severity = verdict.Severity,
            Message = verdict.Message,
            Core = verdict.Finding.Core,
            File = root.NameOf(file),
            Line = line,
            Column = column,
            Subject = verdict.Finding.MemberPath,
            HelpLink = verdict.HelpLink,
            SuppressedBecause = verdict.SuppressedBecause ?? verdict.Finding.ExemptBecause,
            IsSuppressedInSource = true,
        };
    }
}
