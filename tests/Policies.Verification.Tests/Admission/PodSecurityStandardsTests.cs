using Policies.Manifests;
using Policies.Verification.Admission;
using Policies.Verification.Workloads;

namespace Policies.Verification.Tests.Admission;

public sealed class PodSecurityStandardsTests
{
    private const string Clean = "allowPrivilegeEscalation: false, runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}, capabilities: {drop: [ALL]}";

    // The cells of the table that a version or a condition changes.
    [Theory]
    [InlineData("restricted v1.37", "containers: [{name: a, securityContext: {" + Clean + "}}]", "")]
    [InlineData("restricted v1.34", "hostUsers: false, containers: [{name: a, securityContext: {" + Clean + ", runAsUser: 0}}]", "runAsUser")]
    [InlineData("restricted v1.35", "hostUsers: false, containers: [{name: a, securityContext: {" + Clean + ", runAsUser: 0}}]", "")]
    [InlineData("baseline v1.34", "hostUsers: false, containers: [{name: a, securityContext: {procMount: Unmasked}}]", "procMount")]
    [InlineData("baseline v1.35", "hostUsers: false, containers: [{name: a, securityContext: {procMount: Unmasked}}]", "")]
    [InlineData("restricted v1.35", "hostUsers: false, containers: [{name: a, securityContext: {" + Clean + ", procMount: Unmasked}}]", "procMount_restricted")]
    [InlineData("baseline v1.30", "securityContext: {seLinuxOptions: {type: container_engine_t}}", "seLinuxOptions")]
    [InlineData("baseline v1.31", "securityContext: {seLinuxOptions: {type: container_engine_t}}", "")]
    [InlineData("baseline v1.31", "securityContext: {seLinuxOptions: {level: s0}}", "")]
    [InlineData("baseline v1.36", "securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat}]}", "sysctls")]
    [InlineData("baseline v1.99", "securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat}]}", "")]
    [InlineData("baseline latest", "ephemeralContainers: [{name: debug, securityContext: {privileged: true}}]", "privileged")]
    [InlineData("baseline v1.33", "containers: [{name: a, lifecycle: {preStop: {httpGet: {host: metadata}}}}]", "")]
    [InlineData("baseline v1.34", "containers: [{name: a, lifecycle: {preStop: {httpGet: {host: metadata}}}}]", "hostProbesAndHostLifecycle")]
    [InlineData("restricted v1.24", "os: {name: windows}, containers: [{name: a, securityContext: {runAsNonRoot: true}}]", "allowPrivilegeEscalation, capabilities_restricted, seccompProfile_restricted")]
    [InlineData("restricted v1.25", "os: {name: windows}, containers: [{name: a, securityContext: {runAsNonRoot: true}}]", "")]
    [InlineData("restricted v1.0", "securityContext: {runAsNonRoot: true}, volumes: [{name: a}, {name: b, nfs: {}}, {name: c, hostPath: {path: /}}]", "restrictedVolumes")]
    [InlineData("restricted v1.0", "securityContext: {runAsNonRoot: false}, containers: [{name: a, securityContext: {runAsNonRoot: true}}]", "runAsNonRoot")]
    [InlineData("baseline v1.0", "hostNetwork: null, containers: [{name: a, ports: [{hostPort: 0}], securityContext: null}]", "")]
    [InlineData("privileged v1.34", "hostPID: true", "")]
    public void Level_and_version_decide(string standard, string spec, string failing)
    {
        var (level, version) = (Enum.Parse<AdmissionLevel>(standard.Split(' ')[0], ignoreCase: true), standard.Split(' ')[1]);
        Assert.True(StandardVersion.TryParse(version, out var known));

        var failures = PodSecurityStandards.Review(Pod($"{{apiVersion: v1, kind: Pod, spec: {{{spec}}}}}"), level, known);

        Assert.Equal(failing, string.Join(", ", failures.Select(failure => failure.Check)));
    }

    [Theory]
    [InlineData("1.18", true)]
    [InlineData("1.19", false)]
    public void Annotations_of_seccomp_count_up_to_their_last_version(string version, bool fails)
    {
        const string Unconfined = "{apiVersion: v1, kind: Pod, metadata: {annotations: {container.seccomp.security.alpha.kubernetes.io/a: unconfined}}, spec: {containers: [{name: a}]}}";
        Assert.True(StandardVersion.TryParse("v" + version, out var known));
        Assert.Equal(fails, PodSecurityStandards.Review(Pod(Unconfined), AdmissionLevel.Baseline, known).Count > 0);
    }

    [Theory]
    [InlineData("hostNetwork: 'true'")]
    [InlineData("containers: {}")]
    [InlineData("containers: [{name: a, ports: [{hostPort: http}]}]")]
    public void A_value_of_another_type_is_malformed(string spec) =>
        Assert.True(Assert.Throws<MalformedPodException>(() =>
            PodSecurityStandards.Review(Pod($"{{apiVersion: v1, kind: Pod, spec: {{{spec}}}}}"), AdmissionLevel.Restricted, StandardVersion.Latest)).Line > 0);

    private static PodTemplate Pod(string yaml) => PodTemplate.Of(Assert.Single(ManifestReader.ReadText(yaml, "a.yaml").Manifests))!;
}
