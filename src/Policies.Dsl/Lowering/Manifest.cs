using Policies.Objects;

namespace Policies.Lowering;

/// <summary>One object, the file that it is written to, and the definition that it comes from; the same instance for every cluster for which it is the same.</summary>
public sealed class Manifest(KubernetesObject @object, string path, string definition, string memberPath)
{
    /// <summary>What is written.</summary>
    public KubernetesObject Object { get; } = @object;

    /// <summary>The file within the cluster's folder, with forward slashes, such as <c>checkout/networkpolicy-allow-dns.yaml</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Full name of the class, or of the member, that it comes from; the file's first line says it.</summary>
    public string Definition { get; } = definition;

    /// <summary>The member that findings about it point at, such as <c>Acme.Policies.Checkout.Network.Flows[0]</c>.</summary>
    public string MemberPath { get; } = memberPath;

    /// <summary>Whether other clusters may have the same instance, so that what is made of it is worth keeping.</summary>
    public bool IsShared { get; internal set; }
}
