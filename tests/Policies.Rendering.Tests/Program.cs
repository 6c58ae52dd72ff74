using Policies.Rendering.Tests.Output;

namespace Policies.Rendering.Tests;

/// <summary>Run by a test as a process of its own: writes one fleet and another in turns to a folder, for so many rounds or until it is ended.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        var (folder, rounds) = (arguments[0], int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture));
        var fleets = TwoFleets.Both;
        for (var round = 0; round < rounds; round++)
        {
            fleets[round % 2].Write(SmallFleet.Options(folder));
            Console.WriteLine(round);
        }

        return 0;
    }
}
