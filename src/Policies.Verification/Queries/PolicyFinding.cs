using System.Globalization;
using Policies.Manifests;

namespace Policies.Verification.Queries;

/// <summary>Something about policies that a rule of the catalogue reports.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="IsError">Whether it is an error by default, and not a warning.</param>
/// <param name="Source">The object that it is about.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record PolicyFinding(string Rule, bool IsError, Manifest Source, int Line, string Message)
{
    /// <summary>The file, named as the manifests' reader names it.</summary>
    public string File => Source.File;

    /// <summary>In the form that compilers use.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {(IsError ? "error" : "warning")} {Rule}: {Message}");
}
