using System.Globalization;
using System.Text;

namespace Policies.Build.Exchange;

/// <summary>What the compiler is told, as a file of <c>name=value</c> lines; a name that repeats is a list.</summary>
internal sealed class CompilerArguments
{
    /// <summary>The command that compiles a fleet.</summary>
    public const string Compile = "compile";

    /// <summary>The command that removes what was written.</summary>
    public const string Clean = "clean";

    /// <summary>The way in which the user's code ended a process by taking too long.</summary>
    public const string TooLong = "time";

    private readonly List<(string Name, string Value)> values = [];

    /// <summary>What to do.</summary>
    public string Command { get => One(nameof(Command)); init => Add(nameof(Command), value); }

    /// <summary>The user's compiled assembly.</summary>
    public string Assembly { get => One(nameof(Assembly)); init => Add(nameof(Assembly), value); }

    /// <summary>The project file, where findings are that no source line can be named for.</summary>
    public string Project { get => One(nameof(Project)); init => Add(nameof(Project), value); }

    /// <summary>The assemblies that the user's one finds at run time.</summary>
    public IReadOnlyList<string> RuntimeReferences { get => All(nameof(RuntimeReferences)); init => Add(nameof(RuntimeReferences), value); }

    /// <summary>The assemblies that the user's one was compiled against.</summary>
    public IReadOnlyList<string> References { get => All(nameof(References)); init => Add(nameof(References), value); }

    /// <summary>The C# files.</summary>
    public IReadOnlyList<string> Sources { get => All(nameof(Sources)); init => Add(nameof(Sources), value); }

    /// <summary>The symbols that are defined for the preprocessor.</summary>
    public IReadOnlyList<string> DefineConstants { get => All(nameof(DefineConstants)); init => Add(nameof(DefineConstants), value); }

    /// <summary>The version of C#.</summary>
    public string LangVersion { get => One(nameof(LangVersion)); init => Add(nameof(LangVersion), value); }

    /// <summary>The .editorconfig and .globalconfig files.</summary>
    public IReadOnlyList<string> ConfigFiles { get => All(nameof(ConfigFiles)); init => Add(nameof(ConfigFiles), value); }

    /// <summary>The diagnostics that are not wanted.</summary>
    public IReadOnlyList<string> NoWarn { get => All(nameof(NoWarn)); init => Add(nameof(NoWarn), value); }

    /// <summary>The warnings that count as errors.</summary>
    public IReadOnlyList<string> WarningsAsErrors { get => All(nameof(WarningsAsErrors)); init => Add(nameof(WarningsAsErrors), value); }

    /// <summary>The warnings that do not count as errors, where all others do.</summary>
    public IReadOnlyList<string> WarningsNotAsErrors { get => All(nameof(WarningsNotAsErrors)); init => Add(nameof(WarningsNotAsErrors), value); }

    /// <summary>Whether all warnings count as errors.</summary>
    public bool TreatWarningsAsErrors { get => One(nameof(TreatWarningsAsErrors)) == "true"; init => Add(nameof(TreatWarningsAsErrors), value ? "true" : "false"); }

    /// <summary>The folder of Roslyn's assemblies.</summary>
    public string Roslyn { get => One(nameof(Roslyn)); init => Add(nameof(Roslyn), value); }

    /// <summary>The folder of the manifests.</summary>
    public string OutputPath { get => One(nameof(OutputPath)); init => Add(nameof(OutputPath), value); }

    /// <summary>The folder of the index.</summary>
    public string IndexPath { get => One(nameof(IndexPath)); init => Add(nameof(IndexPath), value); }

    /// <summary>The file to write findings to as SARIF; empty where none is wanted.</summary>
    public string SarifFile { get => One(nameof(SarifFile)); init => Add(nameof(SarifFile), value); }

    /// <summary>The folder in which the compiler and the task leave files for each other.</summary>
    public string ExchangePath { get => One(nameof(ExchangePath)); init => Add(nameof(ExchangePath), value); }

    /// <summary>The day by which dates are judged, such as <c>2026-11-23</c>.</summary>
    public string Today { get => One(nameof(Today)); init => Add(nameof(Today), value); }

    /// <summary>How many seconds the user's code may take.</summary>
    public int TimeLimit { get => int.TryParse(One(nameof(TimeLimit)), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0; init => Add(nameof(TimeLimit), value.ToString(CultureInfo.InvariantCulture)); }

    /// <summary>Whether no rule judges, for measuring what they cost; what lowering itself finds is still said. No property of a project sets it.</summary>
    public bool WithoutRules { get => One(nameof(WithoutRules)) == "true"; init => Add(nameof(WithoutRules), value ? "true" : "false"); }

    /// <summary>The member whose code ended an earlier process; empty where none did. All that is asked for then is to say so.</summary>
    public string Ended { get => One(nameof(Ended)); init => Add(nameof(Ended), value); }

    /// <summary>How it ended: <see cref="TooLong"/>, or in words.</summary>
    public string EndedBy { get => One(nameof(EndedBy)); init => Add(nameof(EndedBy), value); }

    /// <summary>Everything that is said, one thing a line.</summary>
    public IEnumerable<string> Lines => values.Select(value => $"{value.Name}={value.Value}");

    /// <summary>The file of the result.</summary>
    public string ResultFile => Path.Combine(ExchangePath, "result");

    /// <summary>The file of the stamp.</summary>
    public string StampFile => Path.Combine(ExchangePath, "stamp");

    /// <summary>The file of the trail.</summary>
    public string TrailFile => Path.Combine(ExchangePath, "trail");

    /// <summary>Reads the file of a task.</summary>
    public static CompilerArguments Load(string path)
    {
        var arguments = new CompilerArguments();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Split(['='], 2) is [var name, var value])
            {
                arguments.Add(name, value);
            }
        }

        return arguments;
    }

    /// <summary>Writes the file that <see cref="Load"/> reads.</summary>
    public void Save(string path) => File.WriteAllLines(path, Lines, new UTF8Encoding(false));

    /// <summary>The same input for a process that only says where and how another one ended.</summary>
    public CompilerArguments AfterEnd(string memberPath, string by)
    {
        var arguments = new CompilerArguments { Ended = memberPath, EndedBy = by };
        arguments.values.AddRange(values);
        return arguments;
    }

    private string One(string name) => values.Find(value => value.Name == name).Value ?? "";

    private string[] All(string name) => [.. values.Where(value => value.Name == name).Select(value => value.Value)];

    private void Add(string name, string value) => values.Add((name, value.Replace("\r", "").Replace("\n", " ")));

    private void Add(string name, IEnumerable<string> list)
    {
        foreach (var value in list)
        {
            Add(name, value);
        }
    }
}
