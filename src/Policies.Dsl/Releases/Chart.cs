namespace Policies;

/// <summary>A Helm chart: the repository's URL, the chart's name and its exact version.</summary>
public sealed record Chart
{
    private Chart(string repository, string name, string version) => (Repository, Name, Version) = (repository, name, version);

    /// <summary>URL of the repository, <c>https://</c> or <c>oci://</c>.</summary>
    public string Repository { get; }

    /// <summary>Name of the chart.</summary>
    public string Name { get; }

    /// <summary>Version of the chart; no range.</summary>
    public string Version { get; }

    /// <summary>A chart of a repository in an exact version.</summary>
    public static Chart From(string repository, string name, string version) => new(repository, name, version);
}
