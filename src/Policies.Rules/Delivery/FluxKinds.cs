using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Delivery;

/// <summary>The kinds of the delivery engines that rules read.</summary>
internal static class FluxKinds
{
    /// <summary>Flux 2's Kustomization.</summary>
    public static ObjectKind Kustomization { get; } = new("kustomize.toolkit.fluxcd.io", "Kustomization");

    /// <summary>Flux 2's HelmRelease.</summary>
    public static ObjectKind HelmRelease { get; } = new("helm.toolkit.fluxcd.io", "HelmRelease");

    /// <summary>Flux 2's GitRepository.</summary>
    public static ObjectKind GitRepository { get; } = new("source.toolkit.fluxcd.io", "GitRepository");

    /// <summary>Flux 2's OCIRepository.</summary>
    public static ObjectKind OciRepository { get; } = new("source.toolkit.fluxcd.io", "OCIRepository");

    /// <summary>Argo CD's Application.</summary>
    public static ObjectKind Application { get; } = new("argoproj.io", "Application");

    /// <summary>Argo CD's AppProject.</summary>
    public static ObjectKind AppProject { get; } = new("argoproj.io", "AppProject");
}
