using Policies.Objects;
using Policies.Verification.Workloads;

namespace Policies.Verification.Admission;

/// <summary>A pod, or the pods of a template, as the checks read it.</summary>
internal sealed class ReviewedPod
{
    private static readonly string[] Lists = ["containers", "initContainers", "ephemeralContainers"];

    /// <summary>Reads a pod.</summary>
    /// <exception cref="MalformedPodException">A value is of a type that Kubernetes cannot decode.</exception>
    public ReviewedPod(PodTemplate template)
    {
        Spec = template.Spec;
        Annotations = template.Metadata.MappingAt("annotations") ?? Mapping.Empty;
        SecurityContext = Spec.MappingAt("securityContext");
        Containers = [.. Lists.SelectMany(list => Spec.MappingsAt(list)).Select(container => new ReviewedContainer(container))];
        IsWindows = Spec.MappingAt("os").TextAt("name") == "windows";
        HasOwnUsers = Spec.FlagAt("hostUsers") == false;
    }

    /// <summary>Its specification.</summary>
    public Mapping Spec { get; }

    /// <summary>Its annotations; empty where none are written.</summary>
    public Mapping Annotations { get; }

    /// <summary>Its security context; null where none is written.</summary>
    public Mapping? SecurityContext { get; }

    /// <summary>Containers, init containers and ephemeral containers, in this order.</summary>
    public IReadOnlyList<ReviewedContainer> Containers { get; }

    /// <summary>Whether it says that it runs on Windows.</summary>
    public bool IsWindows { get; }

    /// <summary>Whether its users are not the node's (a user namespace of its own).</summary>
    public bool HasOwnUsers { get; }

    /// <summary>The security contexts of the pod and of its containers, those that are written, each with whom it belongs to.</summary>
    public IEnumerable<(string Owner, Mapping Context)> SecurityContexts
    {
        get
        {
            if (SecurityContext is { } own)
            {
                yield return ("pod", own);
            }

            foreach (var container in Containers)
            {
                if (container.SecurityContext is { } context)
                {
                    yield return ($"container '{container.Name}'", context);
                }
            }
        }
    }

    /// <summary>The containers for which something holds, in words; null where there is none.</summary>
    public string? ContainersWhere(Func<ReviewedContainer, bool> condition)
    {
        var names = Containers.Where(condition).Select(container => $"'{container.Name}'").ToList();
        return names.Count switch
        {
            0 => null,
            1 => $"container {names[0]}",
            _ => $"containers {string.Join(", ", names)}",
        };
    }

    /// <summary>The owners of security contexts for which something holds, in words; null where there is none.</summary>
    public string? OwnersWhere(Func<Mapping, bool> condition)
    {
        var owners = SecurityContexts.Where(each => condition(each.Context)).Select(each => each.Owner).ToList();
        return owners.Count == 0 ? null : string.Join(", ", owners);
    }
}
