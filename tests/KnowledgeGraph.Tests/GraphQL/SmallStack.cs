using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>Runs something on a thread with a stack of 256 KB, where recursion without a limit kills the process.</summary>
internal static class SmallStack
{
    public static T Run<T>(Func<T> action)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
