using CliWrap;
using CliWrap.Buffered;

namespace Policies.Cli.Tests;

/// <summary>Runs the command <c>policies</c> as a process of its own.</summary>
internal static class CommandOfOurs
{
    public static async Task<BufferedCommandResult> RunAsync(params string[] arguments) =>
        await CliWrap.Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "policies.dll"), .. arguments])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
}
