namespace Policies.Objects;

/// <summary>A value of a Kubernetes object, in the shape that YAML and JSON share; <see langword="null"/> stands for "not written".</summary>
public abstract class Node
{
    private protected Node()
    {
    }

    /// <summary>The line of the file that it was read from, counted from 1; 0 where it was not read from a file.</summary>
    public int Line { get; init; }

    /// <summary>Makes a string scalar.</summary>
    public static implicit operator Node(string text) => new Scalar(text, ScalarKind.String);

    /// <summary>Makes an integer scalar.</summary>
    public static implicit operator Node(int value) => Scalar.Integer(value);

    /// <summary>Makes a boolean scalar.</summary>
    public static implicit operator Node(bool value) => value ? Scalar.True : Scalar.False;
}
