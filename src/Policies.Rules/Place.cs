using System.Globalization;

namespace Policies.Catalogue;

/// <summary>A member path while it is walked; the text is made only when somebody reports it.</summary>
public sealed class Place
{
    private readonly Place? parent;
    private readonly string step;
    private readonly int index;

    /// <summary>Begins at a member or a class by its full name.</summary>
    public Place(string path) => (step, index) = (path, -1);

    private Place(Place parent, string step, int index) => (this.parent, this.step, this.index) = (parent, step, index);

    /// <summary>An element of the list that is here.</summary>
    public Place this[int element] => new(this, "", element);

    /// <summary>A member of the value that is here.</summary>
    public Place Of(string member) => new(this, member, -1);

    /// <inheritdoc/>
    public override string ToString() =>
        parent is null ? step
        : index >= 0 ? parent + "[" + index.ToString(CultureInfo.InvariantCulture) + "]"
        : parent + "." + step;
}
