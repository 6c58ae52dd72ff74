namespace Policies;

/// <summary>What a right allows to do with a resource; there is no verb for everything.</summary>
public readonly record struct Verb(string Name)
{
    /// <summary>Read one object by name.</summary>
    public static Verb Get => new("get");

    /// <summary>Read all objects.</summary>
    public static Verb List => new("list");

    /// <summary>Follow changes of objects.</summary>
    public static Verb Watch => new("watch");

    /// <summary>Make objects.</summary>
    public static Verb Create => new("create");

    /// <summary>Replace objects.</summary>
    public static Verb Update => new("update");

    /// <summary>Change parts of objects.</summary>
    public static Verb Patch => new("patch");

    /// <summary>Delete objects by name.</summary>
    public static Verb Delete => new("delete");

    /// <summary>Delete all objects at once.</summary>
    public static Verb DeleteCollection => new("deletecollection");

    /// <summary>Give roles rights that one does not have.</summary>
    public static Verb Escalate => new("escalate");

    /// <summary>Give roles to subjects without having their rights.</summary>
    public static Verb Bind => new("bind");

    /// <summary>Act as another user, group or service account.</summary>
    public static Verb Impersonate => new("impersonate");

    /// <summary>Approve certificate requests for a signer.</summary>
    public static Verb Approve => new("approve");

    /// <summary>Sign certificates for a signer.</summary>
    public static Verb Sign => new("sign");

    /// <summary>Use a policy or class.</summary>
    public static Verb Use => new("use");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
