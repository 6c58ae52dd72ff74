using Policies.Catalogue.Access;
using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>Who holds a role.</summary>
/// <param name="Holder">The one that counts most.</param>
/// <param name="Subjects">Each of them in words, such as <c>group 'on-call'</c>, in the order of the bindings.</param>
internal sealed record RoleHolders(Holder Holder, IReadOnlyList<string> Subjects)
{
    /// <summary>Nobody.</summary>
    public static RoleHolders Nobody { get; } = new(Holder.Nobody, []);

    /// <summary>How much a finding about a right counts: all of it where people hold the right, a warning for a controller, and hardly where nobody does.</summary>
    public Severity Of(Severity most) => Holder switch
    {
        Holder.Person => most,
        Holder.Controller => most < Severity.Warning ? most : Severity.Warning,
        _ => most < Severity.Info ? most : Severity.Info,
    };

    /// <summary>The same subjects, held by another as well that nothing else is known of.</summary>
    public RoleHolders Or(Holder other) => other > Holder ? new(other, Subjects) : this;

    /// <summary>Who a subject is.</summary>
    public static Holder HolderOf(Mapping subject) => HolderOf(subject.TextAt("kind") ?? "", subject.TextAt("name") ?? "");

    /// <summary>Who a subject is, by its kind and name.</summary>
    public static Holder HolderOf(string kind, string name) => kind switch
    {
        "ServiceAccount" => Holder.Controller,
        _ when name.StartsWith("system:serviceaccount", StringComparison.Ordinal) => Holder.Controller,
        _ when name.StartsWith("system:node", StringComparison.Ordinal) || name.StartsWith("system:kube-", StringComparison.Ordinal) => Holder.Controller,
        _ => Holder.Person,
    };

    /// <summary>A subject in words.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="namesNamespace">Whether the namespace of a service account is said.</param>
    public static string Phrase(Mapping subject, bool namesNamespace)
    {
        var name = subject.TextAt("name") ?? "";
        return subject.TextAt("kind") switch
        {
            "ServiceAccount" => namesNamespace ? $"service account '{subject.TextAt("namespace")}/{name}'" : $"service account '{name}'",
            "Group" => $"group '{name}'",
            _ => $"user '{name}'",
        };
    }

    /// <summary>The subjects of a binding in words, for a message: at most three of them.</summary>
    public static string Phrase(JudgedObject binding) => Phrase([.. BindingView.Of(binding).Subjects.Select(subject => Phrase(subject, binding.NamesNamespace)).Distinct()]);

    /// <inheritdoc cref="Phrase(JudgedObject)"/>
    public override string ToString() => Phrase(Subjects);

    private static string Phrase(IReadOnlyList<string> subjects) => subjects.Count switch
    {
        0 => "whoever is bound to it",
        <= 3 => string.Join(", ", subjects),
        _ => $"{string.Join(", ", subjects.Take(3))} and {(subjects.Count - 3).ToString(System.Globalization.CultureInfo.InvariantCulture)} more",
    };
}
