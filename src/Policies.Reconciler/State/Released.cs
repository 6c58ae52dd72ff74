namespace Policies.Reconciler.State;

/// <summary>A namespace or a custom resource's definition that left the fleet: its object stays, with what denies by default, and is nobody's to sync.</summary>
/// <param name="Kind"><c>Namespace</c> or <c>CustomResourceDefinition</c>.</param>
/// <param name="Name">Its name in Kubernetes.</param>
/// <param name="Files">What stays of it, with the digests that we wrote.</param>
/// <param name="Leaving">Whether the keep mark is taken away, so that the objects may go once that is applied.</param>
public sealed record Released(string Kind, string Name, IReadOnlyList<ReleasedFile> Files, bool Leaving);
