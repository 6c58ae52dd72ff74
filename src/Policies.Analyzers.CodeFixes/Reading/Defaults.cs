using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>What is written for a member that has to be said and is not; only where that is safe, and no fact or reason.</summary>
internal static class Defaults
{
    private const int MonthsOfAnException = 3;
    private const int MonthsToTheReview = 12;

    /// <summary>The value as it is written; null where only a person knows it.</summary>
    public static string? Of(IPropertySymbol member, SyntaxNode at, Fault fault) => (member.ContainingType.Name, member.Name) switch
    {
        (_, "Until") => End(),
        (_, "ReviewBy") => DayIn(MonthsToTheReview),
        (_, "Owner") => Owners.Of(at, fault) is { } owner ? $"\"{owner}\"" : null,
        (nameof(WorkloadExemption), nameof(WorkloadExemption.Level)) => $"{fault.NameOf(typeof(PodSecurityLevel))}.{nameof(PodSecurityLevel.Baseline)}",
        (nameof(Role), nameof(Role.Rules)) => "[]",
        (nameof(NetworkPolicy), nameof(NetworkPolicy.Pods)) => Workloads.Of(fault).ToList() is [var only] ? $"{fault.NameOf(typeof(Pod))}.{nameof(Pod.Of)}({only})" : null,
        _ => null,
    };

    /// <summary>An end some months from now, as it is written.</summary>
    public static string End() => DayIn(MonthsOfAnException);

    // The last day of a month, so that exceptions end together.
    private static string DayIn(int months)
    {
#pragma warning disable RS0030 // a person who asks for a date while writing means one from today on; what compiles a fleet is not concerned
        var month = DateTime.UtcNow.AddMonths(months);
#pragma warning restore RS0030
        return string.Format(CultureInfo.InvariantCulture, "new({0:0000}, {1:00}, {2:00})", month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }
}
