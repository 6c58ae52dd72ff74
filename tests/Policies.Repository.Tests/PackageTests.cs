using System.Xml.Linq;

namespace Policies.Repository.Tests;

public sealed class PackageTests
{
    private static readonly XDocument Pins = XDocument.Parse(Tree.Read("Directory.Packages.props"));

    [Fact]
    public void Every_pin_is_used()
    {
        var asked = Tree.MSBuildFiles
            .SelectMany(path => XDocument.Parse(Tree.Read(path)).Descendants("PackageReference"))
            .Select(package => (string?)package.Attribute("Include"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Faults.None(
            from pin in Pins.Descendants("PackageVersion")
            let name = (string)pin.Attribute("Include")!
            where !IsTransitive(pin) && !asked.Contains(name)
            select $"{name} is pinned in Directory.Packages.props, and no project asks for it");
    }

    [Fact]
    public void Every_pin_of_what_packages_bring_is_used()
    {
        var restored = Directory.EnumerateFiles(Path.Combine(Tree.Root, "artifacts", "obj"), "project.assets.json", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .ToList();
        Assert.NotEmpty(restored);
        Faults.None(
            from pin in Pins.Descendants("PackageVersion")
            where IsTransitive(pin)
            let id = $"\"{(string?)pin.Attribute("Include")}/{(string?)pin.Attribute("Version")}\""
            where !restored.Any(assets => assets.Contains(id, StringComparison.OrdinalIgnoreCase))
            select $"{id} is pinned in Directory.Packages.props, and nothing brings it");
    }

    [Fact]
    public void Versions_stand_in_one_place() =>
        Faults.None(
            from path in Tree.MSBuildFiles
            from package in XDocument.Parse(Tree.Read(path)).Descendants("PackageReference")
            where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
            select $"{path}: {package} carries a version; Directory.Packages.props does that");

    private static bool IsTransitive(XElement pin) =>
        ((string?)pin.Parent!.Attribute("Label"))?.StartsWith("What the packages above bring", StringComparison.Ordinal) == true;
}
