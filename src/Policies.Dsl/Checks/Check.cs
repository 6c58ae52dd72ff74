namespace Policies;

/// <summary>A rule of the user's own fleet, by an id of the user's own.</summary>
public abstract class Check
{
    private protected Check(string id) => Id = id;

    /// <summary>The id, such as <c>ACME0001</c>.</summary>
    public string Id { get; }

    /// <summary>How findings count where nothing else is configured.</summary>
    public virtual Severity Severity => Severity.Error;
}
