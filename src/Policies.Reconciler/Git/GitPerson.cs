namespace Policies.Reconciler.Git;

/// <summary>What the settings of the person who runs this say of commits; asked once, outside of every repository.</summary>
internal sealed class GitPerson
{
    // What chooses the key and the program that signs: a repository's own settings must not.
    private static readonly string[] OfSigning =
    [
        "gpg.format", "gpg.program", "gpg.openpgp.program", "gpg.x509.program", "gpg.ssh.program", "gpg.ssh.defaultkeycommand", "user.signingkey",
    ];

    private readonly AskedOnce<IReadOnlyList<string>?> signing;
    private readonly AskedOnce<Identity> identity;

    public GitPerson(GitProgram git)
    {
        signing = new(() => AskSigningAsync(git));
        identity = new(() => AskIdentityAsync(git));
    }

    /// <summary>The settings under which git signs; null where it does not.</summary>
    public Task<IReadOnlyList<string>?> SigningAsync(CancellationToken cancellation) => signing.AnswerAsync(cancellation);

    /// <summary>Who commits, where the fleet does not say it.</summary>
    public Task<Identity> IdentityAsync(CancellationToken cancellation) => identity.AnswerAsync(cancellation);

    private static async Task<Identity> AskIdentityAsync(GitProgram git)
    {
        var said = await git.RunAsync(new("var", "GIT_COMMITTER_IDENT"), CancellationToken.None).ConfigureAwait(false);
        var end = said.Output.IndexOf('>', StringComparison.Ordinal);
        return said.IsGood && end > 0
            ? Identity.Parse(said.Output[..(end + 1)])
            : throw new GitException("Nobody is named who commits. Set Author in the fleet's Repositories, or git's user.name and user.email.");
    }

    private static async Task<IReadOnlyList<string>?> AskSigningAsync(GitProgram git)
    {
        var listed = await git.DoAsync(new("config", "--list", "-z"), CancellationToken.None).ConfigureAwait(false);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // A name without a value is one that is true.
            var parts = entry.Split('\n', 2);
            settings[parts[0]] = parts.Length > 1 ? parts[1] : "true";
        }

        return settings.GetValueOrDefault("commit.gpgsign", "").ToUpperInvariant() is "TRUE" or "YES" or "ON" or "1"
            ? [.. OfSigning.Select(name => $"{name}={settings.GetValueOrDefault(name) ?? Default(name)}").Where(setting => !setting.EndsWith('='))]
            : null;
    }

    private static string Default(string name) => name switch
    {
        "gpg.format" => "openpgp",
        "gpg.program" or "gpg.openpgp.program" => "gpg",
        "gpg.x509.program" => "gpgsm",
        "gpg.ssh.program" => "ssh-keygen",
        _ => "",
    };
}
