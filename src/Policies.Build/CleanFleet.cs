using Policies.Build.Exchange;

namespace Policies.Build;

/// <summary>Removes what builds of a fleet wrote, and nothing else.</summary>
public sealed class CleanFleet : CompilerTask
{
    /// <inheritdoc/>
    protected override bool Run()
    {
        if (!Directory.Exists(OutputPath) && !Directory.Exists(IndexPath))
        {
            return true;
        }

        var arguments = new CompilerArguments
        {
            Command = CompilerArguments.Clean,
            Project = Project,
            OutputPath = OutputPath,
            IndexPath = IndexPath,
            ExchangePath = ExchangePath,
        };
        return new CompilerProcess(this, arguments).Run() is not null && !Log.HasLoggedErrors;
    }
}
