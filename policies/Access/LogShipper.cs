namespace Acme.Policies;

public static partial class Access
{
    /// <summary>Fluent Bit learns whose line it ships.</summary>
    public static ClusterRole LogShipper => new("log-shipper")
    {
        Rules = [Allow.Read(Core.Pods, Core.Namespaces)],
        BoundTo = [Subject.ServiceAccount(Logging.FluentBit)],
    };
}
