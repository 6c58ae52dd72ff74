using Microsoft.Build.Framework;
using Policies.Build.Exchange;
using Policies.Build.Stamping;

namespace Policies.Build;

/// <summary>Compiles a fleet's definitions into manifests, or repeats what was said of them where nothing has changed.</summary>
public sealed class CompileFleet : CompilerTask
{
    /// <summary>The assembly that holds the definitions.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The assemblies that it finds at run time.</summary>
    public ITaskItem[] RuntimeReferences { get; set; } = [];

    /// <summary>The assemblies that it was compiled against.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The C# files.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The symbols that are defined for the preprocessor.</summary>
    public string DefineConstants { get; set; } = "";

    /// <summary>The version of C#.</summary>
    public string LangVersion { get; set; } = "";

    /// <summary>The .editorconfig and .globalconfig files.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>The diagnostics that are not wanted.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>The warnings that count as errors.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>The warnings that do not count as errors, where all others do.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>Whether all warnings count as errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>The folder of Roslyn's assemblies.</summary>
    [Required]
    public string Roslyn { get; set; } = "";

    /// <summary>The day by which dates are judged, such as <c>2026-11-23</c>.</summary>
    [Required]
    public string Today { get; set; } = "";

    /// <summary>How many seconds the definitions may take.</summary>
    public int TimeLimit { get; set; } = 60;

    /// <summary>The file to write findings to as SARIF; empty where none is wanted.</summary>
    public string SarifFile { get; set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        if (!Day.IsValid(Today))
        {
            Log.LogError($"PoliciesToday is '{Today}', which is no day; write it as 2027-03-31.");
            return false;
        }

        if (MisplacedOutput() is { } fault)
        {
            Log.LogError(fault);
            return false;
        }

        var arguments = Arguments();
        var input = CompilerInput.Describe(arguments, Path.GetDirectoryName(CompilerPath)!);
        if ((Stamp.Load(arguments.StampFile)?.Repeat(input, arguments) ?? new CompilerProcess(this, arguments).Run()) is not { } result)
        {
            return false;
        }

        Say(result);
        return !Log.HasLoggedErrors;
    }

    // The folder is replaced as a whole when something in it changes.
    private string? MisplacedOutput() =>
        IsWithin(Project, OutputPath) ? $"PoliciesOutputPath '{OutputPath}' holds the project itself; give the manifests a folder of their own."
        : IsWithin(IndexPath, OutputPath) || IsWithin(OutputPath, IndexPath) ? $"PoliciesIndexPath '{IndexPath}' and PoliciesOutputPath '{OutputPath}' lie within each other; let them lie side by side."
        : null;

    private static bool IsWithin(string inner, string outer) =>
        (Path.GetFullPath(inner) + Path.DirectorySeparatorChar).StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    private void Say(CompilationResult result)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            Say(diagnostic);
        }

        if (result.Succeeded)
        {
            // The form "project -> ..." is the one that the terminal logger shows too.
            Log.LogMessage(MessageImportance.High, $"{Path.GetFileNameWithoutExtension(Project)} -> {Summary.Of(result, OutputPath)}");
        }
    }

    private void Say(Diagnostic diagnostic)
    {
        var (file, line, column) = (diagnostic.File, diagnostic.Line, diagnostic.Column);
        var help = diagnostic.HelpLink.Length > 0 ? diagnostic.HelpLink : null;
        switch (diagnostic.Severity)
        {
            case DiagnosticSeverity.Error:
                Log.LogError(null, diagnostic.Code, null, help, file, line, column, 0, 0, "{0}", diagnostic.Message);
                break;
            case DiagnosticSeverity.Warning:
                Log.LogWarning(null, diagnostic.Code, null, help, file, line, column, 0, 0, "{0}", diagnostic.Message);
                break;
            default:
                Log.LogMessage(null, diagnostic.Code, null, file, line, column, 0, 0, MessageImportance.Normal, "{0}", diagnostic.Message);
                break;
        }
    }

    private CompilerArguments Arguments() => new()
    {
        Command = CompilerArguments.Compile,
        Project = Project,
        Assembly = Path.GetFullPath(Assembly),
        RuntimeReferences = FullPaths(RuntimeReferences),
        References = FullPaths(References),
        Sources = FullPaths(Sources),
        DefineConstants = Words(DefineConstants),
        LangVersion = LangVersion,
        ConfigFiles = FullPaths(ConfigFiles),
        NoWarn = Words(NoWarn),
        SarifFile = SarifFile,
        WarningsAsErrors = Words(WarningsAsErrors),
        WarningsNotAsErrors = Words(WarningsNotAsErrors),
        TreatWarningsAsErrors = TreatWarningsAsErrors,
        Roslyn = Roslyn,
        OutputPath = OutputPath,
        IndexPath = IndexPath,
        ExchangePath = ExchangePath,
        Today = Today,
        TimeLimit = TimeLimit,
    };

    private static string[] FullPaths(ITaskItem[] items) => [.. items.Select(item => item.GetMetadata("FullPath")).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string[] Words(string list) => [.. list.Split([';', ',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
