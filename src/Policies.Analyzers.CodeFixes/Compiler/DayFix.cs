using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Compiler;

/// <summary>A day that its month does not have: writes the last one of the month.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DayFix))]
[Shared]
public sealed class DayFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public DayFix()
        : base("write the last day of the month.", "POL0004")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<BaseObjectCreationExpressionSyntax>() is { ArgumentList.Arguments: [var year, var month, var day] } creation
            && fault.TypeOf(creation) == nameof(Day)
            && Number(year) is >= 1 and <= 9999 and var y && Number(month) is >= 1 and <= 12 and var m && Number(day) > DateTime.DaysInMonth(y, m))
        {
            var last = DateTime.DaysInMonth(y, m).ToString(CultureInfo.InvariantCulture);
            yield return new($"Write the last day of the month, {last}", Edit.Replace(day.Expression, last));
        }

        int? Number(ArgumentSyntax argument) => fault.Model.GetConstantValue(argument.Expression, fault.Cancellation).Value as int?;
    }
}
