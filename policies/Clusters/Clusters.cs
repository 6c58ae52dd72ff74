namespace Acme.Policies;

/// <summary>Acme's clusters, one file each; what several of them have alike stands beside them.</summary>
public static partial class Clusters;
