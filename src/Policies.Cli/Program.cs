using System.CommandLine;

return new RootCommand("The security policy of a fleet of Kubernetes clusters, from C#.").Parse(args).Invoke();
