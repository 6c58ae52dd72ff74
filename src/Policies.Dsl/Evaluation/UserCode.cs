using System.Diagnostics;
using System.Reflection;
using Policies.Lowering;

namespace Policies.Evaluation;

/// <summary>Runs the user's own code: what it throws becomes a problem at the line that threw, and reading goes on.</summary>
public sealed class UserCode(IEnumerable<Assembly> assemblies, Action<string>? evaluating = null)
{
    private readonly HashSet<Assembly> own = [.. assemblies];
    private readonly HashSet<Problem> said = [];
    private readonly List<Problem> problems = [];

    /// <summary>What was thrown so far, each once, in the order of evaluation.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Says something of a definition without running it.</summary>
    public void Report(RuleId rule, string memberPath, string message) => Report(new Problem(rule, memberPath, message));

    /// <summary>What a member gives, or null where it threw, which is then said.</summary>
    public T? Run<T>(string memberPath, Func<T?> code)
        where T : class
    {
        // A member that never returns takes the process with it: whoever started it reads here where that was.
        evaluating?.Invoke(memberPath);
        try
        {
            return code();
        }
        catch (Exception exception)
        {
            var thrown = Unwrap(exception);
            Report(new Problem(Rules.DefinitionThrew, memberPath, $"'{ShortName(memberPath)}' threw {thrown.GetType().Name}: {OneLine(thrown.Message)}")
            {
                Position = PositionOf(thrown),
            });
            return null;
        }
    }

    /// <summary>What a member gives; where it threw or gives null, that is said and a stand-in is taken.</summary>
    public T Need<T>(string memberPath, Func<T?> code, Func<T> otherwise)
        where T : class =>
        Given(memberPath, code) ?? otherwise();

    /// <summary>What a member gives, or null where it threw or gives null, which is then said.</summary>
    public T? Given<T>(string memberPath, Func<T?> code)
        where T : class
    {
        var returned = false;
        var value = Run(memberPath, () =>
        {
            var given = code();
            returned = true;
            return given;
        });
        if (value is null && returned)
        {
            Report(Rules.DefinitionThrew, memberPath, $"'{ShortName(memberPath)}' is null; say it, or leave the member out");
        }

        return value;
    }

    /// <summary>The elements of a list that a member gives; none where it threw.</summary>
    public IReadOnlyList<T> List<T>(string memberPath, Func<IEnumerable<T>?> code)
        where T : class
    {
        var list = Need(memberPath, () => code()?.ToArray(), () => []);
        if (Array.IndexOf(list, null) is >= 0 and var index)
        {
            Report(Rules.DefinitionThrew, $"{memberPath}[{index}]", $"'{ShortName(memberPath)}[{index}]' is null; say it, or leave the element out");
            return [.. list.Where(element => element is not null)];
        }

        return list;
    }

    /// <summary>The last two names of a path, such as <c>Checkout.Network</c>.</summary>
    private static string ShortName(string path)
    {
        var last = path.LastIndexOf('.');
        return last <= 0 ? path : path.Substring(path.LastIndexOf('.', last - 1) + 1);
    }

    private static Exception Unwrap(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner ? Unwrap(inner) : exception;

    private static string OneLine(string message) =>
        string.Join(" ", message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));

    private SourcePosition? PositionOf(Exception exception) =>
        (new StackTrace(exception, fNeedFileInfo: true).GetFrames() ?? [])
            .Where(frame => frame is not null && frame.GetMethod()?.DeclaringType?.Assembly is { } assembly && own.Contains(assembly))
            .Where(frame => frame.GetFileName() is { Length: > 0 } && frame.GetFileLineNumber() > 0)
            .Select(frame => new SourcePosition(frame.GetFileName()!, frame.GetFileLineNumber(), frame.GetFileColumnNumber()))
            .FirstOrDefault();

    private void Report(Problem problem)
    {
        if (said.Add(problem))
        {
            problems.Add(problem);
        }
    }
}
