namespace Policies.Build.Tests;

/// <summary>A test project of somebody else's that asserts over a compiled fleet by the package alone.</summary>
public sealed class PolicyTestProjectTests
{
    private const string ThatHold =
        """
        namespace Shop.Policies.Tests;

        public sealed class ConnectionTests
        {
            private static readonly CompiledFleet Fleet = CompiledFleet.Of<Fleet>();

            [Fact]
            public void Nobody_reaches_payments_from_checkout() =>
                Fleet.Clusters.Each(cluster => cluster.MustNotReach(End.In<Checkout>(), End.In<Payments>()));

            [Fact]
            public void Production_is_at_least_as_strict() =>
                Fleet.Where(Stage.Production)[0].MustBeAsStrictAs(Fleet.Where(Stage.Dev)[0]);
        }
        """;

    private const string ThatFail =
        """
        namespace Shop.Policies.Tests;

        public sealed class FailingTests
        {
            [Fact]
            public void Nobody_reaches_anybody_in_checkout() =>
                CompiledFleet.Of<Fleet>().Where(Stage.Production).Each(cluster => cluster.MustNotReach(End.In<Checkout>(), End.In<Checkout>(), 8443.Tcp));
        }
        """;

    [Fact]
    public async Task Assertions_that_hold_pass_and_one_that_fails_shows_its_witness()
    {
        using var project = await PolicyProject.CreateAsync();
        var tests = Path.Combine("..", "Shop.Policies.Tests");
        project.Write(Path.Combine(tests, "NuGet.config"), Feed.NuGetConfigWithPackagesOfOthers);
        project.Write(Path.Combine(tests, "Shop.Policies.Tests.csproj"), ProjectFile);
        project.Write(Path.Combine(tests, "ConnectionTests.cs"), ThatHold);

        var passed = await project.RunAsync("test", tests);
        Assert.True(passed.ExitCode == 0, passed.Output);
        Assert.Contains("Passed:     2", passed.Output, StringComparison.Ordinal);

        project.Write(Path.Combine(tests, "FailingTests.cs"), ThatFail);
        var failed = await project.RunAsync("test", tests);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("On 'shop-prod', checkout/[any] reaches checkout/[any] on TCP 8443:", failed.Output, StringComparison.Ordinal);
        Assert.Contains("NetworkPolicy checkout/allow-namespace ingress[0] (checkout/networkpolicy-allow-namespace.yaml:", failed.Output, StringComparison.Ordinal);
        Assert.Contains("from Shop.Policies.Checkout.Network.AllowNamespaceTraffic at ", failed.Output, StringComparison.Ordinal);
        Assert.Contains("Checkout.cs(11)", failed.Output, StringComparison.Ordinal);
    }

    private static string ProjectFile =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Policies.Testing" Version="{Feed.Version}" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{Feed.VersionOf("Microsoft.NET.Test.Sdk")}" />
            <PackageReference Include="xunit" Version="{Feed.VersionOf("xunit")}" />
            <PackageReference Include="xunit.runner.visualstudio" Version="{Feed.VersionOf("xunit.runner.visualstudio")}" />
            <ProjectReference Include="../Shop.Policies/Shop.Policies.csproj" />
            <Using Include="Policies;Policies.Testing;Xunit" />
          </ItemGroup>
        </Project>
        """;
}
