namespace Policies;

/// <summary>Who is given rights: a group, a user or a service account.</summary>
public sealed record Subject
{
    private Subject(SubjectKind kind, string name, NamespaceReference? @namespace = null, Workload? workload = null, string? by = null) =>
        (Kind, Name, Namespace, Workload, By) = (kind, name, @namespace, workload, by);

    /// <summary>What it is.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Name of the group, user or service account; empty where a workload says it.</summary>
    public string Name { get; }

    /// <summary>The service account's namespace; null for the one whose definition declares it.</summary>
    public NamespaceReference? Namespace { get; }

    /// <summary>The workload whose service account is meant.</summary>
    public Workload? Workload { get; }

    /// <summary>The Helm release or other thing that brings the service account; null where the fleet does.</summary>
    public string? By { get; }

    /// <summary>A group, as the identity provider names it.</summary>
    public static Subject Group(string name) => new(SubjectKind.Group, name);

    /// <summary>A single person; prefer a group.</summary>
    public static Subject User(string name) => new(SubjectKind.User, name);

    /// <summary>The service account of a workload, in the namespace that declares the workload.</summary>
    public static Subject ServiceAccount(Workload workload) => new(SubjectKind.ServiceAccount, "", workload: workload);

    /// <summary>The service account of a workload of a namespace, where several namespaces declare such a workload.</summary>
    public static Subject ServiceAccount<TNamespace>(Workload workload)
        where TNamespace : NamespacePolicy =>
        new(SubjectKind.ServiceAccount, "", NamespaceReference.Of<TNamespace>(), workload);

    /// <summary>A service account of the namespace that says it.</summary>
    public static Subject ServiceAccount(ServiceAccount account) => new(SubjectKind.ServiceAccount, account.Name);

    /// <summary>A service account of a namespace of the fleet.</summary>
    public static Subject ServiceAccount<TNamespace>(ServiceAccount account)
        where TNamespace : NamespacePolicy =>
        new(SubjectKind.ServiceAccount, account.Name, NamespaceReference.Of<TNamespace>());

    /// <summary>A service account that something else, such as a Helm release, brings to a namespace of the fleet.</summary>
    public static Subject Provided<TNamespace>(string name, string by)
        where TNamespace : NamespacePolicy =>
        new(SubjectKind.ServiceAccount, name, NamespaceReference.Of<TNamespace>(), by: by);

    /// <summary>A service account that something else brings to a namespace that the fleet does not define.</summary>
    public static Subject OutOfFleet(string @namespace, string name) => new(SubjectKind.ServiceAccount, name, NamespaceReference.Outside(@namespace), by: @namespace);

    /// <summary>The twin of the generic factories by full name; for tools that do not load the user's assembly.</summary>
    public static Subject ServiceAccountNamed(string definition, Workload workload) => new(SubjectKind.ServiceAccount, "", NamespaceReference.Named(definition), workload);

    /// <summary>The twin of the generic factories by full name; for tools that do not load the user's assembly.</summary>
    public static Subject ServiceAccountNamed(string definition, ServiceAccount account) => new(SubjectKind.ServiceAccount, account.Name, NamespaceReference.Named(definition));

    /// <summary>The twin of <see cref="Provided{TNamespace}"/> by full name; for tools that do not load the user's assembly.</summary>
    public static Subject ProvidedNamed(string definition, string name, string by) => new(SubjectKind.ServiceAccount, name, NamespaceReference.Named(definition), by: by);
}
