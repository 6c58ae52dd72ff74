using System.ComponentModel;
using System.Text;
using CliWrap;

namespace Policies.RealTools;

/// <summary>Runs programs that are not ours.</summary>
internal static class Tool
{
    /// <summary>Runs to the end, whatever its exit code; a program that cannot be started ends with 127, as in a shell.</summary>
    public static async Task<ToolOutput> RunAsync(string program, IEnumerable<string> arguments, string input = "")
    {
        var output = new StringBuilder();
        var error = new StringBuilder();
        try
        {
            var result = await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(RepositoryFolder.Path)
                .WithStandardInputPipe(PipeSource.FromString(input))
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
                .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync();
            return new(result.ExitCode, output.ToString(), error.ToString());
        }
        catch (Win32Exception e)
        {
            return new(127, "", $"{program}: {e.Message}");
        }
    }
}
