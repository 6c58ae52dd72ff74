using System.CommandLine;
using Policies.Cli;

var root = new RootCommand("The security policy of a fleet of Kubernetes clusters, from C#.");
var parsed = root.Parse(args);
var code = parsed.Invoke();
return parsed.Errors.Count > 0 ? (int)ExitCode.WrongUsage : code;
