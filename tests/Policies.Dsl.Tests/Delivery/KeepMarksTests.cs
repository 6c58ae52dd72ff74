using Policies.Evaluation;
using Policies.Objects;
using Policies.Tests.Fleets;
using Policies.Tests.Trees;

namespace Policies.Tests.Delivery;

/// <summary>The marks that each agent reads from an object.</summary>
public sealed class KeepMarksTests
{
    [Theory]
    [InlineData(Engine.Flux1, "fluxcd.io/ignore", "sync_only")]
    [InlineData(Engine.Flux2, "kustomize.toolkit.fluxcd.io/prune", "disabled")]
    [InlineData(Engine.ArgoCd, "argocd.argoproj.io/sync-options", "Prune=false,Delete=false")]
    public void Namespaces_and_custom_resource_definitions_are_kept_when_they_leave_the_repository(Engine engine, string key, string value)
    {
        var crd = new RawObject(Mapping.Of(("apiVersion", "apiextensions.k8s.io/v1"), ("kind", "CustomResourceDefinition"), ("metadata", Mapping.Of(("name", "widgets.example.com")))));
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2 with { Engine = engine }, Namespace([], crd));
        Assert.Equal(value, lowered.Find("Namespace", "shop").Text("metadata", "annotations", key));
        Assert.Equal(value, lowered.Find("CustomResourceDefinition", "widgets.example.com").Text("metadata", "annotations", key));
        Assert.DoesNotContain(key, lowered.Find("NetworkPolicy", "default-deny").AsText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Prune=false,Delete=false")]
    [InlineData("ServerSideApply=true", "ServerSideApply=true,Prune=false,Delete=false")]
    [InlineData("Prune=true, Validate=false,Delete=true", "Validate=false,Prune=false,Delete=false")]
    public void Options_that_an_Argo_CD_object_has_already_stay_but_for_what_the_mark_says(string existing, string expected)
    {
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2 with { Engine = Engine.ArgoCd }, Namespace([new("argocd.argoproj.io/sync-options", existing)]));
        Assert.Equal(expected, lowered.Find("Namespace", "shop").Text("metadata", "annotations", "argocd.argoproj.io/sync-options"));
    }

    [Theory]
    [InlineData(Engine.Flux1, false)]
    [InlineData(Engine.Flux2, true)]
    [InlineData(Engine.ArgoCd, false)]
    public void Flux_2_is_told_not_to_substitute_what_looks_like_a_variable(Engine engine, bool isMarked)
    {
        RawObject Map(string name, string text) => new(Mapping.Of(("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", Mapping.Of(("name", name))), ("data", Mapping.Of(("a", text)))));
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2 with { Engine = engine }, Namespace([], Map("variable", "x${HOME}y"), Map("plain", "$HOME {}")));
        string? Mark(string name) => lowered.Find("ConfigMap", name).Text("metadata", "annotations", "kustomize.toolkit.fluxcd.io/substitute");
        Assert.Equal(isMarked ? "disabled" : null, Mark("variable"));
        Assert.Null(Mark("plain"));
    }

    [Fact]
    public void A_raw_object_is_placed_in_its_namespace_and_keeps_what_it_says()
    {
        var raw = new RawObject(Mapping.Of(
            ("apiVersion", "v1"),
            ("kind", "ConfigMap"),
            ("metadata", Mapping.Of(("name", "c"), ("namespace", "elsewhere"), ("labels", Mapping.Of(("team", "shop"))))),
            ("data", Mapping.Of(("a", "b")))));
        var made = TestFleet.Lower(SampleClusters.DataplaneV2, Namespace([], raw)).Find("ConfigMap", "c");
        Assert.Equal(
            "{apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: 'c', namespace: 'shop', labels: {team: 'shop', app.kubernetes.io/managed-by: 'policies'}}, data: {a: 'b'}}",
            made.AsText());
    }

    private static NamespaceDefinition Namespace(IReadOnlyList<Label> annotations, params RawObject[] objects) =>
        new() { Definition = "T.shop", Name = "shop", On = Group.All, Annotations = annotations, Objects = objects };
}
