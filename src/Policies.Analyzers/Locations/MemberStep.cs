using System.Globalization;

namespace Policies.Analyzers.Locations;

/// <summary>One step of a member path: the name of a member, or the index of an element.</summary>
internal readonly record struct MemberStep(string? Name, int Index)
{
    /// <summary>The steps of a path such as <c>Acme.Policies.Checkout.Network.Flows[0]</c>; what is no index is part of a name.</summary>
    public static IReadOnlyList<MemberStep> Parse(string path)
    {
        var steps = new List<MemberStep>();
        foreach (var part in path.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bracket = part.IndexOf('[');
            if (bracket != 0)
            {
                steps.Add(new(bracket < 0 ? part : part.Substring(0, bracket), -1));
            }

            while (bracket >= 0 && part.IndexOf(']', bracket) is var end and > 0)
            {
                if (int.TryParse(part.Substring(bracket + 1, end - bracket - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    steps.Add(new(null, index));
                }

                bracket = part.IndexOf('[', end);
            }
        }

        return steps;
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? "[" + Index.ToString(CultureInfo.InvariantCulture) + "]";
}
