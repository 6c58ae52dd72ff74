using Policies.Rendering.Output;

namespace Policies.Compiler;

/// <summary>Why output cannot be written, where that is nobody's bug: a full disk, a folder that may not be written, another build.</summary>
internal static class OutputFault
{
    /// <summary>The reason in words; null where an exception is no such fault.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var first, ..] } many => many.InnerExceptions.All(inner => Of(inner) is not null) ? Of(first) : null,
        IOException or UnauthorizedAccessException or OutputBusyException => exception.Message,
        _ => null,
    };
}
