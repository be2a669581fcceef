using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Remote;

/// <summary>
/// Writes parts of other people's sheet music anew, one after the other on a thread of its own, below all that plays. It knows nothing of the
/// set, learns nothing, and nothing of it is journaled: the same sheet, asked for in the same way, is written in the same way. Thread-safe: yes.
/// </summary>
public sealed class Copyist : IDisposable
{
    /// <summary>The most that wait for the one that is being written.</summary>
    public const int MostWaiting = 8;

    private const int FourVoices = 4;

    private readonly FillerShelf _shelf;
    private readonly Workshop _workshop;
    private readonly BlockingCollection<Job> _jobs = new(MostWaiting);
    private readonly CancellationTokenSource _end = new();
    private readonly Thread _thread;

    /// <summary>Takes a seat, in a workshop of its own; whoever writes is made ready when there is something to write.</summary>
    /// <param name="fillers">Who can write.</param>
    public Copyist(FillerShelf fillers)
    {
        // Nobody is ever told a phrase here, so nobody fails to learn one.
        (_shelf, _workshop) = (fillers, new Workshop(fillers, static _ => { }));
        _thread = new Thread(Run) { Name = "copyist", IsBackground = true, Priority = ThreadPriority.BelowNormal };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _jobs.CompleteAdding();
        _end.Cancel();
    }

    /// <summary>Has a part of a document written anew.</summary>
    /// <param name="order">Which part, and how.</param>
    /// <param name="document">MusicXML.</param>
    /// <param name="cancel">Withdraws it.</param>
    /// <returns>What to answer; null where too many wait already.</returns>
    internal Task<HttpReply>? Take(SheetOrder order, byte[] document, CancellationToken cancel)
    {
        var job = new Job(order, document, cancel);
        try
        {
            return _jobs.TryAdd(job) ? job.Done.Task : null;
        }
        catch (InvalidOperationException)
        {
            return null; // the set is over
        }
    }

    private void Run()
    {
        foreach (Job job in _jobs.GetConsumingEnumerable())
        {
            HttpReply reply;
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(job.Cancel, _end.Token);
            try
            {
                cancel.Token.ThrowIfCancellationRequested();
                reply = Write(job.Order, job.Document, cancel.Token);
            }
            catch (SheetException e)
            {
                reply = HttpReply.Line(e.Status, e.Message);
            }
            catch (OperationCanceledException)
            {
                reply = HttpReply.Line(HttpStatusCode.ServiceUnavailable, "it took too long: select fewer bars, or ask again when less is asked for");
            }
            catch (Exception e)
            {
                // There may be music nobody thought of; the next sheet is another.
                reply = HttpReply.Line(HttpStatusCode.UnprocessableEntity, $"that part cannot be written ({e.Message.ReplaceLineEndings(" ")}): select another");
            }
            job.Done.SetResult(reply);
        }
    }

    private HttpReply Write(SheetOrder order, byte[] document, CancellationToken cancel)
    {
        SheetMusic sheet = Read(document);
        Selection asked = order.Of(sheet);
        // The symbols of some bars are written without any staff.
        Selection where = order.ChordsAlone ? asked with { Staves = 0 } : asked;
        Bar first = sheet.Bars[where.FirstBar];
        var gap = new Gap
        {
            Sheet = sheet,
            Where = where,
            Limits = order.ChordsAlone ? [] : Limits(order.Wish, sheet, where),
            Context = MusicalContext.Silence with
            {
                Timeline = Timeline.Default with { Tempo = sheet.Tempo, Meter = first.Meter },
                Key = new KeyEstimate(first.Signature.Key, 1, false),
            },
            Surprise = order.Surprise,
            Seed = order.Seed,
        };
        Written written = _workshop.Write(new SketchQuestion(0, [gap], Asked(order, sheet)), cancel);
        if (written.Patch is not { } patch) throw new SheetException(HttpStatusCode.UnprocessableEntity, written.Line);
        SheetMusic again = patch.On(sheet);
        return new HttpReply(HttpStatusCode.OK, MusicXml.ToBytes(order.PartAlone ? again.Cut(asked with { Chords = order.WithSymbols }) : again), "application/vnd.recordare.musicxml+xml", written.Engine);
    }

    private static SheetMusic Read(byte[] document)
    {
        try
        {
            return MusicXml.Read(document, "what was sent");
        }
        catch (MusicXmlException e)
        {
            throw new SheetException(HttpStatusCode.BadRequest, e.Message);
        }
    }

    private static ImmutableArray<ConstraintSet> Limits(string text, SheetMusic sheet, Selection where)
    {
        if (!SketchWish.TryParse(text, sheet, out SketchWish wish))
            throw new SheetException(HttpStatusCode.BadRequest, $"wish={text}: give {string.Join(", ", SketchWish.Plain)}, chords, or land C5@3.1 (bar 3, beat 1)");
        try
        {
            return wish.Limits(sheet, where);
        }
        catch (ArgumentException e)
        {
            throw new SheetException(HttpStatusCode.BadRequest, e.Message);
        }
    }

    /// <summary>Who is asked: one who is called by name alone, else whoever suits the music, then all others.</summary>
    private ImmutableArray<string> Asked(SheetOrder order, SheetMusic sheet)
    {
        if (!_shelf.Names.Any()) throw new SheetException(HttpStatusCode.ServiceUnavailable, "nobody writes sheet music here: start the instrument with its models");
        if (order.By == SheetOrder.Anybody)
            return [.. FillerShelf.Order("", SketchStaves.HasFourVoices(sheet) || sheet.Staves.Length == FourVoices ? EngineShelf.Chorales : EngineShelf.Markov, !order.ChordsAlone).Union(_shelf.Names)];
        if (_shelf.Find(order.By) is null)
            throw new SheetException(HttpStatusCode.BadRequest, $"by={order.By}: nobody of that name writes here; there are {string.Join(", ", _shelf.Names.Prepend(SheetOrder.Anybody))}");
        return [order.By];
    }

    private sealed record Job(SheetOrder Order, byte[] Document, CancellationToken Cancel)
    {
        public TaskCompletionSource<HttpReply> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
