using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Tests.Judging;

public sealed class ObjectJudgeTests
{
    [Fact]
    public void Objects_that_are_alike_are_judged_once_and_each_has_the_finding()
    {
        var rule = new Counting(RuleReads.Object);
        JudgedObject[] objects = [Account("a"), Account("b")];
        var judge = new ObjectJudge(RuleHosts.Build, [rule]);

        var findings = objects.SelectMany(one => judge.Judge(new([one], null, ScopeExtent.Part), _ => rule)).ToList();

        Assert.Equal(1, rule.Judged);
        Assert.Equal(objects, findings.Select(finding => finding.Subject));
    }

    [Fact]
    public void Objects_that_are_not_alike_are_judged_each()
    {
        var rule = new Counting(RuleReads.Object);

        var findings = new ObjectJudge(RuleHosts.Build, [rule]).Judge(new([Account("a"), Account("b")], null, ScopeExtent.Part), _ => null);

        Assert.Equal(2, rule.Judged);
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void Rule_about_others_judges_each_of_those_that_are_alike()
    {
        var rule = new Counting(RuleReads.Others);

        var findings = new ObjectJudge(RuleHosts.Build, [rule]).Judge(new([Account("a"), Account("b")], null, ScopeExtent.Part), _ => rule);

        Assert.Equal(2, rule.Judged);
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void Rule_is_not_asked_of_an_object_that_it_does_not_concern()
    {
        var rule = new Counting(RuleReads.Others) { Wants = subject => subject.Object.Name == "b" };

        var findings = new ObjectJudge(RuleHosts.Build, [rule]).Judge(new([Account("a"), Account("b")], null, ScopeExtent.Part));

        Assert.Equal(1, rule.Judged);
        Assert.Equal("b", Assert.Single(findings).Subject.Object.Name);
    }

    [Fact]
    public void Rule_that_throws_where_it_says_what_concerns_it_is_run()
    {
        var rule = new Counting(RuleReads.Others) { Wants = _ => throw new InvalidOperationException("broken on purpose") };

        Assert.Single(new ObjectJudge(RuleHosts.Build, [rule]).Judge(new([Account("a")], null, ScopeExtent.Part)));
    }

    private static JudgedObject Account(string name)
    {
        var account = new KubernetesObject(Mapping.Of(("apiVersion", "v1"), ("kind", "ServiceAccount"), ("metadata", Mapping.Of(("name", name)))));
        return new(account, ObjectOrigin.Written, account, namesNamespace: true);
    }

    private sealed class Counting(RuleReads reads) : ObjectRule(Rules.RemovedApi, "Counts", Severity.Warning, reads)
    {
        public int Judged { get; private set; }

        public Func<JudgedObject, bool> Wants { get; init; } = static _ => true;

        public override bool Concerns(JudgedObject subject) => Wants(subject);

        public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
        {
            Judged++;
            report.Add(null, "Found; remove it");
        }
    }
}
