using System.Reflection;
using System.Runtime.CompilerServices;

namespace Policies.Evaluation;

/// <summary>Reads a fleet out of the classes of the user's assembly: definitions are found, each of their members is read once.</summary>
public sealed class FleetReader
{
    private readonly IReadOnlyList<Type> types;
    private readonly UserCode code;
    private readonly NamespaceReader namespaces;

    private FleetReader(IEnumerable<Type> types, UserCode code)
    {
        this.types = [.. types.Where(IsWritten).OrderBy(type => type.FullName, StringComparer.Ordinal)];
        this.code = code;
        namespaces = new(code);
    }

    /// <summary>Reads every definition of an assembly.</summary>
    public static FleetReading Read(Assembly assembly) => Read(assembly, new UserCode([assembly]));

    /// <summary>Reads every definition of an assembly by way of what also runs the rest of its code.</summary>
    public static FleetReading Read(Assembly assembly, UserCode code)
    {
        try
        {
            return new FleetReader(assembly.GetTypes(), code).Read();
        }
        catch (ReflectionTypeLoadException exception)
        {
            foreach (var fault in exception.LoaderExceptions.OfType<Exception>().Select(fault => fault.Message).Distinct(StringComparer.Ordinal))
            {
                code.Report(Rules.DefinitionThrew, assembly.GetName().Name ?? "", $"Not every class can be loaded: {fault}");
            }

            return new FleetReader(exception.Types.OfType<Type>(), code).Read();
        }
    }

    /// <summary>Reads the definitions among some classes and those nested in them.</summary>
    public static FleetReading Read(params Type[] types) =>
        new FleetReader(types.SelectMany(WithNested).Distinct(), new UserCode(types.Select(type => type.Assembly))).Read();

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private static bool IsWritten(Type type) =>
        type is { IsClass: true, ContainsGenericParameters: false } && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private FleetReading Read()
    {
        var modules = Made<Module>().Select(ReadModule).ToList();
        var listed = new HashSet<string>(modules.SelectMany(module => module.Namespaces).Select(found => found.Definition), StringComparer.Ordinal);
        var clusters = StaticMembers.Of<Cluster>(types, code)
            .Select(member => new ClusterDefinition(member.Path, member.Value))
            .OrderBy(cluster => cluster.Cluster.Name, StringComparer.Ordinal)
            .ThenBy(cluster => cluster.MemberPath, StringComparer.Ordinal)
            .ToList();
        var groups = StaticMembers.Of<Group>(types, code)
            .Select(member => new GroupDefinition(member.Path, member.Value))
            .OrderBy(group => group.MemberPath, StringComparer.Ordinal)
            .ToList();
        var checks = Made<Check>()
            .Select(check => new CheckDefinition(DefinitionName.Of(check.GetType()), check))
            .OrderBy(check => check.Check.Id, StringComparer.Ordinal)
            .ThenBy(check => check.Definition, StringComparer.Ordinal)
            .ToList();
        var found = Made<NamespacePolicy>(except: listed).Select(namespaces.Read).ToList();
        return new(ReadFleet(modules, clusters, groups, checks, found), code.Problems);
    }

    private FleetModel ReadFleet(
        List<ModuleDefinition> modules,
        List<ClusterDefinition> clusters,
        List<GroupDefinition> groups,
        List<CheckDefinition> checks,
        List<NamespaceDefinition> found)
    {
        var fleets = Subclasses<FleetDefinition>().ToList();
        if (fleets.Count == 0)
        {
            code.Report(Rules.NotOneFleet, "", "The project has no fleet; write one public class that inherits FleetDefinition");
        }

        foreach (var other in fleets.Skip(1))
        {
            code.Report(Rules.NotOneFleet, DefinitionName.Of(other), $"The project has more than one fleet: '{other.Name}' and '{fleets[0].Name}'; keep one");
        }

        var fleet = fleets.Select(Make<FleetDefinition>).FirstOrDefault();
        if (fleet is null)
        {
            return new()
            {
                Definition = fleets.Select(DefinitionName.Of).FirstOrDefault() ?? "",
                Clusters = clusters,
                ModuleDefinitions = modules,
                Namespaces = found,
                Groups = groups,
                Checks = checks,
            };
        }

        var reader = new ClassReader(fleet, typeof(FleetDefinition), code);
        return new()
        {
            Definition = DefinitionName.Of(fleet.GetType()),
            Environments = reader.Need(nameof(FleetDefinition.Environments), () => fleet.Environments, () => Order.None),
            Modules = reader.List(nameof(FleetDefinition.Modules), () => fleet.Modules),
            Rollout = reader.Need(nameof(FleetDefinition.Rollout), () => fleet.Rollout, () => new()),
            Repositories = reader.Maybe(nameof(FleetDefinition.Repositories), () => fleet.Repositories),
            Retirements = reader.List(nameof(FleetDefinition.Retirements), () => fleet.Retirements),
            PrivateRanges = reader.Values(nameof(FleetDefinition.PrivateRanges), () => fleet.PrivateRanges),
            Exemptions = reader.List(nameof(FleetDefinition.Exemptions), () => fleet.Exemptions),
            Clusters = clusters,
            ModuleDefinitions = modules,
            Namespaces = found,
            Groups = groups,
            Checks = checks,
        };
    }

    private ModuleDefinition ReadModule(Module module)
    {
        var reader = new ClassReader(module, typeof(Module), code);
        return new()
        {
            Definition = DefinitionName.Of(module.GetType()),
            Namespaces = [.. reader.List(nameof(Module.Namespaces), () => module.Namespaces).Select(namespaces.Read)],
            Releases = reader.List(nameof(Module.Releases), () => module.Releases),
            ClusterRoles = reader.List(nameof(Module.ClusterRoles), () => module.ClusterRoles),
            ClusterGrants = reader.List(nameof(Module.ClusterGrants), () => module.ClusterGrants),
            Objects = reader.List(nameof(Module.Objects), () => module.Objects),
            DeclaringTypes = reader.DeclaringTypes,
        };
    }

    private IEnumerable<Type> Subclasses<T>() => types.Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type));

    private IEnumerable<T> Made<T>(HashSet<string>? except = null)
        where T : class =>
        Subclasses<T>().Where(type => except?.Contains(DefinitionName.Of(type)) != true).Select(Make<T>).OfType<T>();

    private T? Make<T>(Type type)
        where T : class
    {
        var path = DefinitionName.Of(type);
        if (type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, Type.EmptyTypes, null) is { } constructor)
        {
            return code.Run(path, () => (T)constructor.Invoke(null));
        }

        // What cannot be made is not left out in silence.
        code.Report(
            typeof(T) == typeof(NamespacePolicy) ? Rules.UnclearPlacement : Rules.DefinitionThrew,
            path,
            typeof(T) == typeof(NamespacePolicy)
                ? $"Namespace class '{type.Name}' needs arguments and no module lists it; list it in a module, or give it a constructor without parameters"
                : $"'{type.Name}' cannot be made; give it a constructor without parameters, or make it abstract");
        return null;
    }
}
