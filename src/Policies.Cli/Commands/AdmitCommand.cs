using System.CommandLine;
using System.Text.Json;
using Policies.Manifests;
using Policies.Verification.Admission;

namespace Policies.Cli.Commands;

/// <summary>Which pods a cluster would let in: <c>policies admit DIR</c>.</summary>
internal static class AdmitCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder, or a file, of manifests" };
        var level = new Option<string?>("--level") { Description = "One level for every namespace, whatever its labels say", HelpName = "privileged|baseline|restricted" };
        level.AcceptOnlyFromAmong("privileged", "baseline", "restricted");
        var version = new Option<string?>("--version") { Description = "One version of the standards, such as v1.34, or latest", HelpName = "VERSION" };
        var impact = new Option<string?>("--impact") { Description = "Only what a change of the version newly denies or allows", HelpName = "FROM..TO" };
        var explain = new Option<bool>("--explain") { Description = "Below each refusal, which containers and fields it is about" };
        var output = OutputOption.Of("text", "json");
        var command = new Command("admit", "Says which pods, and pods of workloads, the Pod Security Standards let in, by each namespace's own labels or by --level")
        {
            folder, level, version, impact, explain, output,
        };
        command.SetAction(parsed =>
        {
            var subjects = Inputs.Each(parsed.GetRequiredValue(folder), streams, Subjects).SelectMany(file => file).ToList();
            var chosen = parsed.GetValue(level) is { } text ? Enum.Parse<AdmissionLevel>(text, ignoreCase: true) : (AdmissionLevel?)null;
            var isJson = parsed.GetValue(output) == "json";
            var explains = parsed.GetValue(explain);
            if (parsed.GetValue(impact) is not { } range)
            {
                var wanted = parsed.GetValue(version) is { } written ? VersionOf(written) : (StandardVersion?)null;
                var review = Judged(Review(wanted), streams);
                Write(review.Verdicts, isJson, explains, streams);
                return (int)(review.Verdicts.All(verdict => verdict.IsAllowed) ? ExitCode.Success : ExitCode.No);
            }

            if (parsed.GetValue(version) is not null)
            {
                throw CommandFailure.WrongUsage("--impact names both versions; leave --version out");
            }

            if (range.Split("..") is not [var from, var to])
            {
                throw CommandFailure.WrongUsage($"'{range}' is no change of version; write it as v1.33..v1.34");
            }

            var before = Judged(Review(VersionOf(from)), streams);
            var changes = VersionImpact.Of(before, Review(VersionOf(to)));
            Write(changes, isJson, explains, streams);
            foreach (var refused in changes.Where(change => !change.After.IsAllowed).GroupBy(change => change.After.Namespace, StringComparer.Ordinal))
            {
                streams.Remark($"warning {Policies.Rules.StricterThanPods}: {AdmissionText.NewlyRefused([.. refused])}");
            }

            return (int)(changes.All(change => change.After.IsAllowed) ? ExitCode.Success : ExitCode.No);

            AdmissionReview Review(StandardVersion? version) => AdmissionReview.Of(subjects, new(subjects.Select(subject => subject.Source), chosen, version));
        });
        return command;
    }

    private static List<AdmissionSubject> Subjects(IReadOnlyList<Manifest> manifests) => [.. manifests.Select(AdmissionSubject.Of).OfType<AdmissionSubject>().Select(subject => subject.Named())];

    private static AdmissionReview Judged(AdmissionReview review, Streams streams)
    {
        foreach (var doubt in review.Doubts)
        {
            streams.Remark($"warning: {doubt}");
        }

        foreach (var fault in review.Faults)
        {
            streams.Remark($"error: {fault}");
        }

        return review switch
        {
            { Faults.Count: > 0 } => throw CommandFailure.Unreadable("some pods cannot be judged"),
            { Verdicts.Count: 0 } => throw CommandFailure.Unreadable("there is no pod here, and nothing that makes pods"),
            _ => review,
        };
    }

    private static StandardVersion VersionOf(string text) => StandardVersion.TryParse(text, out var version)
        ? version
        : throw CommandFailure.WrongUsage($"'{text}' is no version of the standards; write it as v1.34, or latest");

    private static void Write(IReadOnlyList<AdmissionVerdict> verdicts, bool isJson, bool explains, Streams streams)
    {
        foreach (var verdict in verdicts)
        {
            Write(isJson ? Line(verdict, verdict.IsAllowed ? "allowed" : "denied") : verdict.ToString(), verdict, explains && !isJson, streams);
        }
    }

    private static void Write(IReadOnlyList<VersionImpact> changes, bool isJson, bool explains, Streams streams)
    {
        foreach (var change in changes)
        {
            var verdict = change.After.IsAllowed ? change.Before : change.After;
            Write(isJson ? Line(change.After, change.After.IsAllowed ? "newly allowed" : "newly denied", change.After.IsAllowed ? null : Policies.Rules.WorkloadFails.Id) : change.ToString(), verdict, explains && !isJson, streams);
        }
    }

    private static void Write(string line, AdmissionVerdict verdict, bool explains, Streams streams)
    {
        streams.Data.WriteLine(Printable(line));
        foreach (var failure in explains ? verdict.Failures : [])
        {
            streams.Data.WriteLine(Printable($"  {failure.Check}: {failure.Because}"));
        }
    }

    // One answer is one line, whatever a name holds.
    private static string Printable(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 ? text : string.Concat(text.Select(each => char.IsControl(each) ? '\uFFFD' : each));

    // One object a line, so that many can be streamed.
    private static string Line(AdmissionVerdict verdict, string word, string? rule = null)
    {
        var line = JsonSerializer.SerializeToNode(new
        {
            file = verdict.Source.File,
            line = verdict.Source.Line,
            kind = verdict.Source.Object.Kind,
            @namespace = verdict.Namespace,
            name = verdict.Source.Object.Name,
            level = verdict.Standard.Level.ToString().ToLowerInvariant(),
            version = verdict.Standard.Version.ToString(),
            verdict = word,
            failures = verdict.Failures.Select(failure => new { check = failure.Check, because = failure.Because }),
        })!.AsObject();
        if (rule is not null)
        {
            line.Add("rule", rule);
        }

        return line.ToJsonString(Json.Compact);
    }
}
