namespace Policies;

/// <summary>A kind of server that keeps statuses of commits.</summary>
public enum GitHost
{
    /// <summary>github.com or GitHub Enterprise Server.</summary>
    GitHub,

    /// <summary>gitlab.com or a GitLab of one's own.</summary>
    GitLab,

    /// <summary>Gitea or Forgejo.</summary>
    Gitea,
}
