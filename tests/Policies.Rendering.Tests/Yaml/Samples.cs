using Policies.Objects;

namespace Policies.Rendering.Tests.Yaml;

/// <summary>Objects as a person would look at them.</summary>
internal static class Samples
{
    public static Mapping NetworkPolicy { get; } = Mapping.Of(
        ("spec", Mapping.Of(
            ("podSelector", Mapping.Of(("matchLabels", Mapping.Of(("app", "checkout-api"))))),
            ("policyTypes", Sequence.Of("Ingress", "Egress")),
            ("ingress", Sequence.Of(Mapping.Of(
                ("from", Sequence.Of(
                    Mapping.Of(("namespaceSelector", Mapping.Empty), ("podSelector", Mapping.Of(("matchLabels", Mapping.Of(("tier", "on")))))),
                    Mapping.Of(("ipBlock", Mapping.Of(("except", Sequence.Of("10.20.99.0/24")), ("cidr", "10.20.0.0/16")))))),
                ("ports", Sequence.Of(Mapping.Of(("protocol", "TCP"), ("port", 8080))))))),
            ("egress", Sequence.Empty))),
        ("kind", "NetworkPolicy"),
        ("metadata", Mapping.Of(
            ("annotations", Mapping.Of(("owner", "checkout-team"), ("note", "the team's own: see wiki"))),
            ("finalizers", Sequence.Of(Sequence.Of("a", Sequence.Of("b", "c")), "d")),
            ("labels", Mapping.Of(("app.kubernetes.io/managed-by", "policies"), ("Zone", "y"))),
            ("namespace", "checkout"),
            ("name", "allow-gateway"))),
        ("apiVersion", "networking.k8s.io/v1"));

    public static Mapping ConfigMap { get; } = Mapping.Of(
        ("apiVersion", "v1"),
        ("kind", "ConfigMap"),
        ("metadata", Mapping.Of(("name", "default-cluster-values"))),
        ("data", Mapping.Of(
            ("values.yaml", new EmbeddedYaml(Mapping.Of(
                ("zone", "eu"),
                ("environment_name", "on"),
                ("prometheus", Mapping.Of(("enabled", true), ("replicas", 2), ("rules", Sequence.Of(Mapping.Of(("b", 1), ("a", Scalar.Null)))), ("script", "echo\nexit"))),
                ("nested.yaml", new EmbeddedYaml(Sequence.Of("x", Mapping.Of(("y", "z"))))),
                ("empty", Mapping.Empty)))),
            ("empty.yaml", new EmbeddedYaml(Mapping.Empty)),
            ("run.sh", "#!/bin/sh\nset -eu\n\nfor f in *; do\n  echo \"$f\"\ndone\n"),
            ("no-newline.txt", "one\ntwo"),
            ("windows.txt", "one\r\ntwo\r\n"))));
}
