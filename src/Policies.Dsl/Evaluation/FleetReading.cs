using Policies.Lowering;

namespace Policies.Evaluation;

/// <summary>A fleet as far as its definitions could be read, and what kept the rest from it.</summary>
public sealed record FleetReading(FleetModel Fleet, IReadOnlyList<Problem> Problems);
