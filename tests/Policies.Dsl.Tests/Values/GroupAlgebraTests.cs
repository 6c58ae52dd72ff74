using CsCheck;
using Policies.Tests.Fleets;

namespace Policies.Tests.Values;

/// <summary>Groups as conditions: what they include agrees with a truth table, and what they print is what they mean.</summary>
public sealed class GroupAlgebraTests
{
    private static readonly Cluster[] Clusters =
    [
        .. from stage in Enum.GetValues<Stage>()
           from face in Enum.GetValues<Face>()
           select SampleClusters.DataplaneV2 with { Name = $"{stage}-{face}".ToLowerInvariant(), Traits = [stage, face] },
    ];

    // Each group with the clusters that it means, as bits, built side by side.
    private static readonly Gen<(Group Group, int Members)> Groups = Gen.Recursive<(Group Group, int Members)>((depth, self) =>
    {
        var leaves = Gen.OneOf(
            Gen.Const((Group.All, (1 << Clusters.Length) - 1)),
            Gen.OneOf(Enum.GetValues<Stage>()).Select(stage => (Group.Of(stage), Bits(cluster => cluster.Traits.Contains(stage)))),
            Gen.OneOf(Enum.GetValues<Face>()).Select(face => (Group.Of(face), Bits(cluster => cluster.Traits.Contains(face)))),
            Gen.Int[0, (1 << Clusters.Length) - 1].Select(bits => (Group.Only([.. Clusters.Where((_, i) => (bits & (1 << i)) != 0)]), bits)));
        return depth > 4 ? leaves : Gen.Frequency(
            (2, leaves),
            (1, Gen.Select(self, self, (left, right) => (left.Group & right.Group, left.Members & right.Members))),
            (1, Gen.Select(self, self, (left, right) => (left.Group | right.Group, left.Members | right.Members))),
            (1, self.Select(one => (!one.Group, ~one.Members & ((1 << Clusters.Length) - 1)))));
    });

    private enum Stage
    {
        Dev,
        Test,
        Production,
    }

    private enum Face
    {
        Staff,
        Public,
    }

    [Fact]
    public void A_group_includes_what_its_truth_table_says() => Groups.Sample(one => Bits(one.Group.Includes) == one.Members, iter: 2000);

    [Fact]
    public void What_a_group_prints_reads_back_as_the_same_condition() => Groups.Sample(one => Bits(cluster => Evaluate(one.Group.ToString(), cluster)) == one.Members, iter: 2000);

    [Fact]
    public void An_order_finds_a_cluster_s_environment_and_nothing_without_one()
    {
        var order = Order.Of<Stage>();
        Assert.Equal(["Dev", "Test", "Production"], order.LowestFirst);
        Assert.All(Clusters, cluster => Assert.Equal(cluster.Traits[0], order.EnvironmentOf(cluster)));
        Assert.Null(order.EnvironmentOf(Clusters[0] with { Traits = [Face.Public] }));
        Assert.Null(Order.None.EnvironmentOf(Clusters[0]));
    }

    [Fact]
    public void Traits_of_two_enums_with_members_of_one_name_differ()
    {
        Trait ours = Stage.Test;
        Assert.NotEqual(Trait.Named("Elsewhere.Stage", "Test"), ours);
        Assert.Equal(Trait.Named("Policies.Tests.Values.GroupAlgebraTests.Stage", "Test"), ours);
        Assert.Equal("Stage.Test", ours.ToString());
    }

    private static int Bits(Func<Cluster, bool> includes) => Clusters.Select((cluster, i) => includes(cluster) ? 1 << i : 0).Sum();

    // A small reader of C#'s own precedence: or below and below not.
    private static bool Evaluate(string text, Cluster cluster)
    {
        var at = 0;
        var result = Or();
        Assert.Equal(text.Length, at);
        return result;

        bool Take(string word)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            {
                return false;
            }

            at += word.Length;
            return true;
        }

        bool Or()
        {
            var value = And();
            while (Take(" | "))
            {
                value |= And();
            }

            return value;
        }

        bool And()
        {
            var value = Not();
            while (Take(" & "))
            {
                value &= Not();
            }

            return value;
        }

        bool Not()
        {
            if (Take("!"))
            {
                return !Not();
            }

            if (Take("Only("))
            {
                var end = text.IndexOf(')', at);
                var names = text[at..end].Split(", ");
                at = end + 1;
                return names.Contains(cluster.Name);
            }

            if (Take("("))
            {
                var value = Or();
                Assert.True(Take(")"));
                return value;
            }

            if (Take("All"))
            {
                return true;
            }

            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '.'))
            {
                at++;
            }

            return cluster.Traits.Any(trait => trait.ToString() == text[start..at]);
        }
    }
}
