namespace Policies.Verification.Admission.Pods;

/// <summary>A volume and where it comes from: the names of the sources that are written, none where it is left to the API server's default.</summary>
internal sealed record ReviewedVolume(string Name, IReadOnlyList<string> Sources);
