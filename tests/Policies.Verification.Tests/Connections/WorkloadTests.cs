using Policies.Verification.Network;
using Policies.Verification.Sets;

namespace Policies.Verification.Tests.Connections;

public sealed class WorkloadTests
{
    private const string Template = "template: {metadata: {labels: {app: a}}, spec: {containers: [{name: main}]}}";

    [Theory]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[Deployment]")]
    [InlineData("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[StatefulSet]")]
    [InlineData("{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[DaemonSet]")]
    [InlineData("{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[ReplicaSet]")]
    [InlineData("{apiVersion: v1, kind: ReplicationController, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[ReplicationController]")]
    [InlineData("{apiVersion: batch/v1, kind: Job, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[Job]")]
    [InlineData("{apiVersion: batch/v1, kind: CronJob, metadata: {name: a, namespace: x}, spec: {jobTemplate: {spec: {" + Template + "}}}}", "x/a[CronJob]")]
    [InlineData("{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[Rollout]")]
    [InlineData("{apiVersion: apps.openshift.io/v1, kind: DeploymentConfig, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[DeploymentConfig]")]
    [InlineData("{apiVersion: kubevirt.io/v1, kind: VirtualMachine, metadata: {name: a, namespace: x}, spec: {" + Template + "}}", "x/a[VirtualMachine]")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}}", "default/a[Pod]")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a-1, ownerReferences: [{kind: ReplicaSet, name: a, controller: true}]}}", "default/a[ReplicaSet]")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a-1, ownerReferences: [{kind: ReplicaSet, name: a}]}}", "default/a-1[Pod]")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a-node, ownerReferences: [{kind: Node, name: node, controller: true}]}}", "default/a-node[Pod]")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a-1, ownerReferences: [{kind: Foo, name: a, controller: true}]}}", "default/a[Foo]")]
    [InlineData("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a, ownerReferences: [{kind: Prometheus, name: p, controller: true}]}}", "default/a[StatefulSet]")]
    public void A_workload_is_named_by_its_outermost_owner(string written, string expected) =>
        Assert.Equal(expected, Assert.Single(Cluster.Analysis(null, written).Model.Workloads).ToString());

    [Fact]
    public void Pods_and_what_makes_them_are_one_workload_where_the_input_has_both() => Assert.Equal(
        ["default/a[Deployment]", "default/j[CronJob]"],
        Cluster.Analysis(
            null,
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {" + Template + "}}",
            "{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: a-7d77, ownerReferences: [{kind: Deployment, name: a, controller: true}]}, spec: {" + Template + "}}",
            "{apiVersion: v1, kind: Pod, metadata: {name: a-7d77-x, labels: {app: a}, ownerReferences: [{kind: ReplicaSet, name: a-7d77, controller: true}]}}",
            "{apiVersion: batch/v1, kind: Job, metadata: {name: j-1, ownerReferences: [{kind: CronJob, name: j, controller: true}]}, spec: {" + Template + "}}")
            .Model.Workloads.Select(workload => workload.ToString()));

    [Fact]
    public void Owners_that_own_each_other_are_no_way_out() => Assert.Single(Cluster.Analysis(
        null,
        "{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: a, ownerReferences: [{kind: ReplicaSet, name: a, controller: true}]}, spec: {" + Template + "}}").Model.Workloads);

    [Fact]
    public void What_one_pod_of_a_workload_may_the_workload_may_and_it_is_said()
    {
        const string Owner = "ownerReferences: [{kind: ReplicaSet, name: a, controller: true}]";
        var analysis = Cluster.Analysis(
            null,
            "{apiVersion: v1, kind: Pod, metadata: {name: a-1, namespace: shop, labels: {role: reader}, " + Owner + "}}",
            "{apiVersion: v1, kind: Pod, metadata: {name: a-2, namespace: shop, labels: {role: writer}, " + Owner + "}}",
            Cluster.Pod("b"),
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {matchLabels: {app: b}}, ingress: [" +
            "{from: [{podSelector: {matchLabels: {role: reader}}}], ports: [{port: 80}]}, {from: [{podSelector: {matchLabels: {role: writer}}}], ports: [{port: 81}]}]}}");

        Assert.Contains("shop/a[ReplicaSet] => shop/b : TCP 80-81", Cluster.Text(analysis.Connections()), StringComparison.Ordinal);
        Assert.Contains(analysis.Remarks, remark => remark.Message.Contains("pods that policies tell apart", StringComparison.Ordinal));
    }

    [Fact]
    public void Known_workloads_are_judged_beside_those_of_the_input()
    {
        var known = new KnownWorkload("shop", "api", new Dictionary<string, string> { ["app"] = "api" }, [new("http", Protocol.Tcp, 9090)], null, OnHostNetwork: false);
        var analysis = Cluster.Analysis(
            new() { KnownWorkloads = [known] },
            Cluster.Pod("a"),
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {matchLabels: {app: api}}, ingress: [{ports: [{port: http}]}]}}");

        Assert.Contains("shop/a => shop/api[Workload] : TCP 9090", Cluster.Text(analysis.Connections()), StringComparison.Ordinal);
    }
}
