namespace Policies.Dsl.Tests;

public sealed class GroupTests
{
    private static Cluster Cluster => new("one")
    {
        Traits = [Colour.Red],
        Hosting = Hosting.SelfHosted,
        Region = "here",
        Kubernetes = new(1, 33),
        Engine = Engine.ArgoCd,
        Cni = Cni.Calico,
        Addresses = new() { Pods = [], Services = [], Nodes = [], ApiServer = [] },
        Dns = Dns.CloudDns(),
    };

    private enum Colour
    {
        Red,
        Blue,
    }

    // A trait of ours is an enum like any other: a group of it that is silently empty would be a trap.
    [Fact]
    public void Facts_are_traits_too()
    {
        Assert.True((Group.Of(Hosting.SelfHosted) & Group.Of(Engine.ArgoCd) & Group.Of(Cni.Calico)).Includes(Cluster));
        Assert.False((Group.Of(Hosting.Gke) | Group.Of(Engine.Flux1) | Group.Of(Cni.Cilium)).Includes(Cluster));
    }

    [Fact]
    public void Traits_are_the_users_own()
    {
        Assert.True(Group.Of(Colour.Red).Includes(Cluster));
        Assert.False(Group.Of(Colour.Blue).Includes(Cluster));
    }
}
