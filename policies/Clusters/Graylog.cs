namespace Acme.Policies;

public static partial class Clusters
{
    private static FluentBitValues GraylogOfDev => new() { GraylogIp = "10.10.43.105" };

    private static FluentBitValues GraylogOfStage => new() { GraylogIp = "10.10.43.155" };

    private static FluentBitValues GraylogOfProd => new() { GraylogIp = "10.10.43.205", GraylogPort = 12202 };
}
