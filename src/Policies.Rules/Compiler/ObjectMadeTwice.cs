namespace Policies.Catalogue.Compiler;

/// <summary>POL0003: two definitions make one object, or two names collide where case does not count.</summary>
public sealed class ObjectMadeTwice : LoweringRule
{
    /// <summary>The rule.</summary>
    public ObjectMadeTwice()
        : base(Rules.ObjectMadeTwice, "Two definitions make one object")
    {
    }

    /// <inheritdoc/>
    public override bool IsConfigurable => false;
}
