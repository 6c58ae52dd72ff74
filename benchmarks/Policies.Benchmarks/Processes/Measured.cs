namespace Policies.Benchmarks.Processes;

/// <summary>What a whole process took, from its start to its end.</summary>
internal readonly record struct Measured(TimeSpan Time, long PeakMemory);
