using System.Text;
using Policies.Reconciler.Planning;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>What the head of a commit says.</summary>
public sealed class ChangeWordsTests
{
    [Theory]
    [InlineData("Add namespaces cart and shop", "+Namespace/cart +Namespace/shop +cart/Role/reader +shop/NetworkPolicy/default-deny")]
    [InlineData("Add namespaces a, b, c and 2 more", "+Namespace/a +Namespace/b +Namespace/c +Namespace/d +Namespace/e")]
    [InlineData("Remove namespace old", "-Namespace/old -old/NetworkPolicy/default-deny")]
    [InlineData("Change namespace cart", "~Namespace/cart")]
    [InlineData("Change namespaces cart and shop", "~Namespace/cart ~Namespace/shop")]
    [InlineData("Change role reader of cart", "~cart/Role/reader")]
    [InlineData("Add roles of cart", "+cart/Role/reader +cart/RoleBinding/reader")]
    [InlineData("Remove network policies of cart and shop", "-cart/NetworkPolicy/a -shop/CiliumNetworkPolicy/b")]
    [InlineData("Change network policies and roles of cart, shop and the cluster", "~cart/NetworkPolicy/a +shop/NetworkPolicy/b -/ClusterRole/c")]
    [InlineData("Add namespace cart; remove namespace old; change role reader of shop", "+Namespace/cart -Namespace/old ~shop/Role/reader")]
    [InlineData("Add namespace cart; add config maps and Helm releases of flux-system", "+Namespace/cart +flux-system/ConfigMap/values +flux-system/HelmRelease/nginx")]
    [InlineData("Change roles, network policies and other objects of a", "~a/Role/a ~a/Role/b ~a/Role/c ~a/NetworkPolicy/a ~a/NetworkPolicy/b ~a/Secret/a ~a/ResourceQuota/a")]
    [InlineData("Change the list of manifests", "~kustomization.yaml")]
    [InlineData("Write down again what is kept of this repository", "")]
    public void Head_of_a_commit_says_what_changes(string expected, string changes) => Assert.Equal(expected, ChangeWords.Subject(Of(changes)));

    [Fact]
    public void Body_has_a_line_for_each_namespace() => Assert.Equal(
        ["cart: 1 namespace added and 2 network policies added", "shop: 1 Cilium network policy changed and 1 role removed", "the cluster: 1 ingress class added and 2 storage classes added"],
        ChangeWords.Lines(Of("+Namespace/cart +cart/NetworkPolicy/a +cart/NetworkPolicy/b ~shop/CiliumNetworkPolicy/c -shop/Role/r +/IngressClass/x +/StorageClass/y +/StorageClass/z")));

    private static List<PlannedChange> Of(string changes) => [.. changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static PlannedChange One(string text)
    {
        var parts = text[1..].Split('/');
        ReadOnlyMemory<byte>? some = Encoding.UTF8.GetBytes("x");
        return new($"policies/{text[1..]}", text[0] == '+' ? null : some, text[0] == '-' ? null : some, parts switch
        {
            [var kind, var name] => new("v1", kind, name, null),
            [var place, var kind, var name] => new("v1", kind, name, place.Length > 0 ? place : null),
            _ => null,
        });
    }
}
