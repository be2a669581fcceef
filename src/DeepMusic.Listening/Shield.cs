namespace DeepMusic.Listening;

/// <summary>Keeps a fault in one listener from the others.</summary>
public static class Shield
{
    /// <summary>
    /// An observer that hands on to <paramref name="observer"/>; what it throws and what its source fails with go to
    /// <paramref name="faults"/> instead of to the player's stream, and the next value is tried afresh.
    /// </summary>
    public static IObserver<T> Shielded<T>(this IObserver<T> observer, IObserver<Exception> faults) => new Shielding<T>(observer, faults);

    private sealed class Shielding<T>(IObserver<T> observer, IObserver<Exception> faults) : IObserver<T>
    {
        public void OnNext(T value)
        {
            try
            {
                observer.OnNext(value);
            }
            catch (Exception fault)
            {
                faults.OnNext(fault);
            }
        }

        public void OnError(Exception error) => faults.OnNext(error);

        public void OnCompleted() => observer.OnCompleted();
    }
}
