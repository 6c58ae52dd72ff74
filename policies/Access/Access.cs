namespace Acme.Policies;

/// <summary>The jobs that people and programs have on Acme's clusters, each as one cluster role; namespaces say to whom they give them.</summary>
public static partial class Access;
