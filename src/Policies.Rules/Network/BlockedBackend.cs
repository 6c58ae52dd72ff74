namespace Policies.Catalogue.Network;

/// <summary>POL1036: an Ingress or a route leads to pods that let nobody in from outside their namespace.</summary>
public sealed class BlockedBackend : MeaningRule
{
    /// <summary>The rule.</summary>
    public BlockedBackend()
        : base(Rules.BlockedBackend, "An Ingress or a route leads to pods that let nobody in", Severity.Error)
    {
    }
}
