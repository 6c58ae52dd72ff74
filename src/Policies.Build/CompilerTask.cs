using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Policies.Build;

/// <summary>Starts the compiler program; one build of a project at a time.</summary>
public abstract class CompilerTask : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The compiler's assembly, <c>policiesc.dll</c>.</summary>
    [Required]
    public string CompilerPath { get; set; } = "";

    /// <summary>The program <c>dotnet</c> that starts it.</summary>
    [Required]
    public string DotNet { get; set; } = "";

    /// <summary>Options of <c>dotnet exec</c>.</summary>
    public string DotNetOptions { get; set; } = "";

    /// <summary>The folder of the manifests.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    /// <summary>The folder of the index.</summary>
    [Required]
    public string IndexPath { get; set; } = "";

    /// <summary>The folder in which the task and the compiler leave files for each other.</summary>
    [Required]
    public string ExchangePath { get; set; } = "";

    internal CancellationToken Cancelled => cancellation.Token;

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        CompilerPath = Path.GetFullPath(CompilerPath);
        OutputPath = Path.GetFullPath(OutputPath);
        IndexPath = Path.GetFullPath(IndexPath);
        ExchangePath = Path.GetFullPath(ExchangePath);
        Directory.CreateDirectory(ExchangePath);
        using var turn = Turn.Take(Path.Combine(ExchangePath, "lock"), Cancelled);
        return turn is not null && Run();
    }

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the task does when it is its turn.</summary>
    protected abstract bool Run();
}
