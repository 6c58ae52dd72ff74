namespace Acme.Policies;

/// <summary>A cluster's values for its backups, a section of Acme's own: the bucket that they go to, how often, and for how long.</summary>
public sealed record BackupValues() : ValuesSection("backup")
{
    public required string Bucket { get; init; }

    public required Duration Every { get; init; }

    public required Duration Keep { get; init; }

    public override IReadOnlyList<Setting> Settings => [new("bucket", Bucket), new("every", Every), new("keep", Keep)];
}
