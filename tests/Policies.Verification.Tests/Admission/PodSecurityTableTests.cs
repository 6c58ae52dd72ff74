using Policies.Verification.Admission;

namespace Policies.Verification.Tests.Admission;

public sealed class PodSecurityTableTests
{
    private const string Hardened = "securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}";

    [Theory]
    [InlineData("baseline:v1.0", "{containers: [{name: a}], hostPID: true}", "hostNamespaces")]
    [InlineData("baseline:v1.0", "{containers: [{name: a}], ephemeralContainers: [{name: b, securityContext: {privileged: true}}]}", "privileged")]
    [InlineData("baseline:v1.0", "{containers: [{name: a, ports: [{hostPort: 0}, {hostPort: 0x50}]}]}", "hostPorts")]
    [InlineData("baseline:v1.0", "{containers: [{name: a}], volumes: [{name: v, hostPath: {}}]}", "hostPathVolumes")]
    [InlineData("baseline:v1.0", "{containers: [{name: a}], volumes: [{name: v, hostPath: null}]}", "")]
    [InlineData("baseline:v1.0", "{containers: [{name: a}], securityContext: {appArmorProfile: {type: Unconfined}}}", "appArmorProfile")]
    [InlineData("baseline:v1.0", "{containers: [{name: a}], securityContext: {appArmorProfile: {}}}", "appArmorProfile")]
    [InlineData("baseline:v1.18", "{containers: [{name: a}], securityContext: {seccompProfile: {type: Unconfined}}}", "")]
    [InlineData("baseline:v1.19", "{containers: [{name: a}], securityContext: {seccompProfile: {type: Unconfined}}}", "seccompProfile_baseline")]
    [InlineData("baseline:v1.30", "{containers: [{name: a}], securityContext: {seLinuxOptions: {type: container_engine_t}}}", "seLinuxOptions")]
    [InlineData("baseline:v1.31", "{containers: [{name: a}], securityContext: {seLinuxOptions: {type: container_engine_t}}}", "")]
    [InlineData("baseline:v1.31", "{containers: [{name: a}], securityContext: {seLinuxOptions: {role: r}}}", "seLinuxOptions")]
    [InlineData("baseline:v1.26", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.ip_local_reserved_ports}]}}", "sysctls")]
    [InlineData("baseline:v1.27", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.ip_local_reserved_ports}]}}", "")]
    [InlineData("baseline:v1.28", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_fin_timeout}]}}", "sysctls")]
    [InlineData("baseline:v1.29", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_fin_timeout}]}}", "")]
    [InlineData("baseline:v1.31", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_wmem}]}}", "sysctls")]
    [InlineData("baseline:v1.32", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_wmem}]}}", "")]
    [InlineData("baseline:v1.36", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat}]}}", "sysctls")]
    [InlineData("baseline:v1.37", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat}]}}", "")]
    [InlineData("baseline:v1.99", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat}]}}", "")]
    [InlineData("baseline:latest", "{containers: [{name: a}], securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat}]}}", "")]
    [InlineData("baseline:v1.33", "{containers: [{name: a, lifecycle: {preStop: {tcpSocket: {host: b}}}}]}", "")]
    [InlineData("baseline:v1.34", "{containers: [{name: a, lifecycle: {preStop: {tcpSocket: {host: b}}}}]}", "hostProbesAndHostLifecycle")]
    [InlineData("baseline:v1.34", "{containers: [{name: a, startupProbe: {httpGet: {host: ''}}}]}", "")]
    [InlineData("baseline:v1.34", "{hostUsers: false, containers: [{name: a, securityContext: {procMount: Unmasked}}]}", "procMount")]
    [InlineData("baseline:v1.35", "{hostUsers: false, containers: [{name: a, securityContext: {procMount: Unmasked}}]}", "")]
    [InlineData("baseline:v1.35", "{hostUsers: null, containers: [{name: a, securityContext: {procMount: Unmasked}}]}", "procMount")]
    [InlineData("privileged:latest", "{containers: [{name: a, securityContext: {privileged: true}}], hostNetwork: true}", "")]
    public void Baseline_is_that_of_the_version(string policy, string spec, string refusals) => Assert.Equal(refusals, Pods.Refusals(spec, policy));

    [Theory]
    [InlineData("restricted:v1.0", "{containers: [{name: a}]}", "runAsNonRoot")]
    [InlineData("restricted:v1.7", "{securityContext: {runAsNonRoot: true}, containers: [{name: a}]}", "")]
    [InlineData("restricted:v1.8", "{securityContext: {runAsNonRoot: true}, containers: [{name: a}]}", "allowPrivilegeEscalation")]
    [InlineData("restricted:v1.19", "{securityContext: {runAsNonRoot: true}, containers: [{name: a}]}", "allowPrivilegeEscalation, seccompProfile_restricted")]
    [InlineData("restricted:v1.22", "{securityContext: {runAsNonRoot: true}, containers: [{name: a}]}", "allowPrivilegeEscalation, capabilities_restricted, seccompProfile_restricted")]
    [InlineData("restricted:v1.24", "{os: {name: windows}, securityContext: {runAsNonRoot: true}, containers: [{name: a}]}", "allowPrivilegeEscalation, capabilities_restricted, seccompProfile_restricted")]
    [InlineData("restricted:v1.25", "{os: {name: windows}, securityContext: {runAsNonRoot: true}, containers: [{name: a}]}", "")]
    [InlineData("restricted:v1.25", "{os: {name: windows}, securityContext: {runAsNonRoot: true, seccompProfile: {type: Unconfined}}, containers: [{name: a}]}", "")]
    [InlineData("restricted:v1.22", "{containers: [{name: a, " + Hardened + "}], securityContext: {runAsUser: 0}}", "")]
    [InlineData("restricted:v1.23", "{containers: [{name: a, " + Hardened + "}], securityContext: {runAsUser: 0}}", "runAsUser")]
    [InlineData("restricted:v1.23", "{containers: [{name: a, " + Hardened + "}], securityContext: {runAsUser: 0.0}}", "runAsUser")]
    [InlineData("restricted:v1.34", "{containers: [{name: a, " + Hardened + "}], securityContext: {runAsNonRoot: false}}", "runAsNonRoot")]
    [InlineData("restricted:v1.34", "{hostUsers: false, containers: [{name: a, " + Hardened + "}], securityContext: {runAsUser: 0, runAsNonRoot: false}}", "runAsNonRoot, runAsUser")]
    [InlineData("restricted:v1.35", "{hostUsers: false, containers: [{name: a, " + Hardened + "}], securityContext: {runAsUser: 0, runAsNonRoot: false}}", "")]
    [InlineData("restricted:v1.35", "{hostUsers: true, containers: [{name: a, " + Hardened + "}], securityContext: {runAsUser: 0}}", "runAsUser")]
    [InlineData("restricted:v1.34", "{containers: [{name: a, " + Hardened + "}], volumes: [{name: v, hostPath: {path: /}}]}", "restrictedVolumes")]
    [InlineData("restricted:v1.34", "{containers: [{name: a, " + Hardened + "}], volumes: [{name: v}, {name: i, image: {}}, {name: e, emptyDir: {}}]}", "")]
    [InlineData("restricted:v1.34", "{containers: [{name: a, " + Hardened + "}], volumes: [{name: v, emptyDir: {}, nfs: {server: a}}]}", "restrictedVolumes")]
    [InlineData("restricted:v1.34", "{containers: [{name: a, " + Hardened + "}], initContainers: [{name: b}]}", "allowPrivilegeEscalation, capabilities_restricted, runAsNonRoot, seccompProfile_restricted")]
    public void Restricted_is_that_of_the_version(string policy, string spec, string refusals) => Assert.Equal(refusals, Pods.Refusals(spec, policy));

    [Theory]
    [InlineData("restricted:v1.34", false, "procMount")]
    [InlineData("restricted:v1.35", false, "procMount_restricted")]
    [InlineData("restricted:v1.35", true, "procMount_restricted")]
    public void Restricted_wants_a_masked_proc_of_pods_with_their_own_users_too(string policy, bool hostUsers, string refusals) =>
        Assert.Equal(refusals, Pods.Refusals($"{{hostUsers: {(hostUsers ? "true" : "false")}, containers: [{{name: a, {Hardened.Replace("{allow", "{procMount: Unmasked, allow", StringComparison.Ordinal)}}}]}}", policy));

    [Theory]
    [InlineData("baseline:v1.18", "{seccomp.security.alpha.kubernetes.io/pod: unconfined}", "seccompProfile_baseline")]
    [InlineData("baseline:v1.18", "{seccomp.security.alpha.kubernetes.io/pod: docker/default}", "")]
    [InlineData("baseline:v1.18", "{container.seccomp.security.alpha.kubernetes.io/a: localhost/x, container.seccomp.security.alpha.kubernetes.io/other: unconfined}", "")]
    [InlineData("baseline:v1.18", "{container.seccomp.security.alpha.kubernetes.io/a: }", "seccompProfile_baseline")]
    [InlineData("restricted:v1.18", "{seccomp.security.alpha.kubernetes.io/pod: unconfined}", "seccompProfile_baseline, runAsNonRoot, allowPrivilegeEscalation")]
    [InlineData("baseline:v1.19", "{seccomp.security.alpha.kubernetes.io/pod: unconfined}", "")]
    [InlineData("baseline:v1.0", "{container.apparmor.security.beta.kubernetes.io/other: unconfined}", "appArmorProfile")]
    [InlineData("baseline:v1.37", "{container.apparmor.security.beta.kubernetes.io/a: localhost/x, container.apparmor.security.beta.kubernetes.io/b: ''}", "")]
    public void Annotations_count_where_the_version_reads_them(string policy, string annotations, string refusals) =>
        Assert.Equal(refusals.Split(", ").Order(), Pods.Refusals("{containers: [{name: a}]}", policy, annotations).Split(", ").Order());

    [Theory]
    [InlineData("{containers: [{name: a}], hostPID: \"true\"}", "'hostPID' is to be true or false, not 'true'")]
    [InlineData("{containers: [{name: a, securityContext: {runAsUser: root}}]}", "'runAsUser' is to be a whole number, not 'root'")]
    [InlineData("{containers: [{name: 1}]}", "'name' is to be a text, not '1'")]
    [InlineData("{containers: {name: a}}", "'containers' is to be a list")]
    [InlineData("{containers: [a]}", "'containers' is to be a list of mappings, not 'a'")]
    [InlineData("{containers: [{name: a, securityContext: []}]}", "'securityContext' is to be a mapping")]
    [InlineData("{containers: [{name: a}], volumes: [{name: v, hostPath: /}]}", "'hostPath' is to be a mapping, not '/'")]
    [InlineData("[]", "nothing is written of its pods; it needs a 'spec' of theirs")]
    public void What_the_API_server_cannot_decode_is_malformed_at_every_level(string spec, string message) =>
        Assert.Equal(message, Assert.Throws<MalformedPodException>(() => Pods.Refusals(spec, "privileged:latest")).Message);

    [Fact]
    public void Refusals_name_who_set_what()
    {
        var failures = Pods.Judge(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: a}
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      hostIPC: yes
                      hostNetwork: on
                      securityContext:
                        seLinuxOptions: {type: spc_t, user: root}
                        sysctls: [{name: kernel.msgmax}, {name: kernel.shm_rmid_forced}]
                        windowsOptions: {hostProcess: true}
                      initContainers:
                        - {name: i, securityContext: {capabilities: {add: [SYS_ADMIN, CHOWN]}, windowsOptions: {hostProcess: true}}}
                      containers:
                        - {name: a, securityContext: {privileged: true, capabilities: {add: [NET_RAW]}}, ports: [{hostPort: 80}, {hostPort: 443}]}
                        - {name: b, securityContext: {privileged: true}, livenessProbe: {tcpSocket: {host: 10.0.0.1}}}
            """,
            "baseline:latest");

        Assert.Equal(
            [
                "non-default capabilities (containers \"i\", \"a\" must not include \"NET_RAW\", \"SYS_ADMIN\" in securityContext.capabilities.add)",
                "host namespaces (hostIPC, hostNetwork)",
                "hostPort (container \"a\" uses hostPorts 443, 80)",
                "probe or lifecycle host (container \"b\" uses probe or lifecycle host \"10.0.0.1\")",
                "privileged (containers \"a\", \"b\" must not set securityContext.privileged=true)",
                "seLinuxOptions (pod set forbidden securityContext.seLinuxOptions: type \"spc_t\"; user may not be set)",
                "forbidden sysctls (kernel.msgmax)",
                "hostProcess (pod and container \"i\" must not set securityContext.windowsOptions.hostProcess=true)",
            ],
            failures.Select(failure => failure.Because));
    }
}
