using Policies.Manifests;

namespace Policies.Verification.Rights;

/// <summary>A Role or a ClusterRole with the rules that it has in effect: of one that gathers, those of the roles that it selects.</summary>
public sealed class AccessRole
{
    internal AccessRole(Manifest source, bool isBuiltIn)
    {
        (Source, IsBuiltIn) = (source, isBuiltIn);
        Rules = [.. AccessRule.Of(source.Object.Root).Select(rule => (this, rule))];
    }

    /// <summary>The object, with file and line.</summary>
    public Manifest Source { get; }

    /// <summary>Whether the API server makes it by itself, and the input says nothing else.</summary>
    public bool IsBuiltIn { get; }

    /// <summary><c>Role</c> or <c>ClusterRole</c>.</summary>
    public string Kind => Source.Object.Kind;

    /// <summary>The name.</summary>
    public string Name => Source.Object.Name;

    /// <summary>The rules, each with the role in which it is written.</summary>
    public IReadOnlyList<(AccessRole Role, AccessRule Rule)> Rules { get; internal set; }

    /// <summary>The first rule that allows a request; null where none does.</summary>
    public (AccessRole Role, AccessRule Rule)? Allowing(AccessRequest request)
    {
        foreach (var each in Rules)
        {
            if (each.Rule.Allows(request))
            {
                return each;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Source.Object.Namespace is { } @namespace ? $"{Kind} '{@namespace}/{Name}'" : $"{Kind} '{Name}'";
}
