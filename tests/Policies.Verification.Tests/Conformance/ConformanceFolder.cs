namespace Policies.Verification.Tests.Conformance;

/// <summary>Cases with known answers that nobody here wrote, where the machine has them: in the folder that <c>POLICIES_CONFORMANCE</c> names, or beside the repository.</summary>
internal static class ConformanceFolder
{
    /// <summary>A part of the folder; skips the running test, and says so, where it is not there.</summary>
    public static string Get(string part)
    {
        var folder = Environment.GetEnvironmentVariable("POLICIES_CONFORMANCE") is { Length: > 0 } named ? named : Beside();
        var path = folder is null ? null : Path.Combine(folder, part);
        Skip.If(path is null || !Directory.Exists(path), $"no cases here: neither POLICIES_CONFORMANCE nor ../shared/conformance has the folder '{part}'");
        return path!;
    }

    private static string? Beside()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Policies.sln")))
            {
                return Path.Combine(at.FullName, "..", "shared", "conformance");
            }
        }

        return null;
    }
}
