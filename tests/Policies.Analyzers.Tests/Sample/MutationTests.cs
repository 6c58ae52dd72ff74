using System.Text;

namespace Policies.Analyzers.Tests.Sample;

/// <summary>Breaks the sample in single ways, each a small change as somebody makes it by mistake, and demands the right id at the right line for each.</summary>
public sealed class MutationTests
{
    [Fact]
    public async Task Each_change_is_found_where_it_was_made()
    {
        var wrong = new StringBuilder();
        foreach (var batch in Batches([.. Mutations.All]))
        {
            var compilation = batch.Aggregate(SampleProject.Compilation, (compilation, mutation) => compilation.With(mutation.File, mutation.Apply(TextOf(mutation.File))));
            var errors = SampleProject.Compiler(compilation);
            var editor = errors.Count > 0 ? [] : await SampleProject.EditorAsync(compilation);
            var said = errors.Count > 0 ? errors : SampleProject.Build(compilation);
            foreach (var mutation in batch.Where(mutation => !said.Contains(mutation.Expected(TextOf(mutation.File)))))
            {
                wrong.AppendLine($"'{mutation.Old}' -> '{mutation.New}' is to give {mutation.Expected(TextOf(mutation.File))}, but gives {string.Join(", ", said.Concat(editor.Select(each => $"{each} in the editor")).Where(each => each.StartsWith(mutation.File, StringComparison.Ordinal)))}");
            }

            // What the editor can see is in the same places there.
            foreach (var only in editor.Except(said))
            {
                wrong.AppendLine($"only the editor says {only}");
            }
        }

        Assert.Equal("", wrong.ToString());
    }

    [Fact]
    public void There_are_more_than_a_hundred_and_no_two_alike()
    {
        Assert.True(Mutations.All.Count > 100, $"there are {Mutations.All.Count}");
        Assert.Equal(Mutations.All.Count, Mutations.All.Select(mutation => (mutation.File, mutation.Old, mutation.New)).Distinct().Count());
    }

    // Changes of different files do not meet, so that one compilation shows many; what does not compile shows nothing else.
    private static List<List<Mutation>> Batches(List<Mutation> mutations)
    {
        var batches = new List<List<Mutation>>();
        foreach (var mutation in mutations)
        {
            var batch = batches.Find(batch => batch[0].Id.StartsWith("CS", StringComparison.Ordinal) == mutation.Id.StartsWith("CS", StringComparison.Ordinal) && batch.TrueForAll(other => other.File != mutation.File));
            if (batch is null)
            {
                batches.Add(batch = []);
            }

            batch.Add(mutation);
        }

        return batches;
    }

    private static string TextOf(string file) => SampleProject.Tree(file).ToString();
}
