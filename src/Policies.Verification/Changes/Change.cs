namespace Policies.Verification.Changes;

/// <summary>One thing that means something else than before.</summary>
/// <param name="Kinds">What it does: several where it lets some in and keeps others out, none where it only tells of a namespace.</param>
public abstract record Change(IReadOnlyList<ChangeKind> Kinds)
{
    /// <summary>The word in front of it.</summary>
    public abstract string Word { get; }

    /// <summary>The change in full, which two clusters have in common where these texts are equal.</summary>
    public abstract string Text { get; }

    /// <summary>The change as people read it: long lists are cut, and say so.</summary>
    public virtual string Brief => Text;

    /// <summary>What brings it about, each in words with file and line; none where that is plain.</summary>
    public virtual IReadOnlyList<string> Because => [];
}
