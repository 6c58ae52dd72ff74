namespace Policies;

/// <summary>An identity that pods run under; it gets no token mounted unless that is asked for.</summary>
public sealed record ServiceAccount(string Name)
{
    /// <summary>Whether pods get a token for the API server mounted.</summary>
    public bool MountToken { get; init; }

    /// <summary>Annotations, such as the cloud identity that it stands for.</summary>
    public IReadOnlyList<Label> Annotations { get; init; } = [];

    /// <summary>Names of the secrets with which images are pulled.</summary>
    public IReadOnlyList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>Takes a name as a service account without a token.</summary>
    public static implicit operator ServiceAccount(string name) => new(name);
}
