namespace Policies.Cli;

/// <summary>Where a command speaks: data on one stream, everything else on the other, both UTF-8 with LF.</summary>
/// <param name="Data">What was asked for.</param>
/// <param name="Remarks">Errors, warnings and progress.</param>
internal sealed record Streams(StreamWriter Data, TextWriter Remarks)
{
    /// <summary>The same as <see cref="Data"/>, for what comes as bytes; what was written as text goes first.</summary>
    public Stream DataBytes
    {
        get
        {
            Data.Flush();
            return Data.BaseStream;
        }
    }

    /// <summary>Says something that is not the answer.</summary>
    public void Remark(string text) => Remarks.WriteLine(text);
}
