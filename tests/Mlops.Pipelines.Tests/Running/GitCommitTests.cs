namespace Mlops.Pipelines.Tests;

public sealed class GitCommitTests : IDisposable
{
    private static readonly string Commit = new('a', 40);
    private readonly string root = Directory.CreateTempSubdirectory("mlops-git-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Find_Branch_ReadsItsRef()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/refs/heads/main", Commit + "\n");

        Assert.Equal(Commit, GitCommit.Find(root));
    }

    [Fact]
    public void Find_FromADirectoryWithin_LooksUpwards()
    {
        Write(".git/HEAD", Commit);
        var within = Directory.CreateDirectory(Path.Combine(root, "src", "deep")).FullName;

        Assert.Equal(Commit, GitCommit.Find(within));
    }

    [Fact]
    public void Find_PackedRefs_TakesTheLineOfTheBranch()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/packed-refs", $"# pack-refs with: peeled\n{new string('b', 40)} refs/heads/not-main\n{Commit} refs/heads/main\n");

        Assert.Equal(Commit, GitCommit.Find(root));
    }

    [Fact]
    public void Find_LooseAndPackedRef_TakesTheLooseOne()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/refs/heads/main", Commit);
        Write(".git/packed-refs", $"{new string('b', 40)} refs/heads/main\n");

        Assert.Equal(Commit, GitCommit.Find(root));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    public void Find_DetachedHead_IsTheCommitItself(int length)
    {
        Write(".git/HEAD", new string('c', length) + "\n");

        Assert.Equal(new string('c', length), GitCommit.Find(root));
    }

    [Fact]
    public void Find_LinkedWorkTree_FollowsToTheCommonDirectory()
    {
        Write("main/.git/refs/heads/topic", Commit);
        Write("main/.git/worktrees/linked/HEAD", "ref: refs/heads/topic\n");
        Write("main/.git/worktrees/linked/commondir", "../..\n");
        Write("linked/.git", "gitdir: ../main/.git/worktrees/linked\n");

        Assert.Equal(Commit, GitCommit.Find(Path.Combine(root, "linked")));
    }

    [Theory]
    [InlineData("ref: refs/heads/unborn")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Find_NothingReadable_IsNull(string head)
    {
        Write(".git/HEAD", head);

        Assert.Null(GitCommit.Find(root));
    }

    [Fact]
    public void Find_RepositoryWithoutHead_IsNull()
    {
        Directory.CreateDirectory(Path.Combine(root, ".git"));

        Assert.Null(GitCommit.Find(root));
    }

    [Fact]
    public void Find_NoRepository_IsNull() => Assert.Null(GitCommit.Find(root));

    private void Write(string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
