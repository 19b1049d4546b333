using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>
/// A prepared command of SQL with parameters by position, from 1 on. Straight on SQLite's own calls: of the millions of rows of a large store
/// each costs a third of what it does through ADO.NET's commands and readers.
/// </summary>
internal sealed class Command : IDisposable
{
    private readonly sqlite3 _file;
    private readonly sqlite3_stmt _prepared;

    /// <param name="connection">The open file.</param>
    /// <param name="sql">SQL of ours with the parameters <c>?1</c>, <c>?2</c>…</param>
    public Command(SqliteConnection connection, string sql)
    {
        _file = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_file, sql, out _prepared));
    }

    /// <summary>Gives a parameter a text, or null.</summary>
    public Command With(int parameter, string? text)
    {
        if (text is null) Check(raw.sqlite3_bind_null(_prepared, parameter));
        else Check(raw.sqlite3_bind_text(_prepared, parameter, text));
        return this;
    }

    /// <summary>Gives a parameter a number.</summary>
    public Command With(int parameter, long number)
    {
        Check(raw.sqlite3_bind_int64(_prepared, parameter, number));
        return this;
    }

    /// <summary>Gives a parameter bytes, which are copied.</summary>
    public Command With(int parameter, ReadOnlySpan<byte> bytes)
    {
        Check(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(_prepared, parameter, 0) : raw.sqlite3_bind_blob(_prepared, parameter, bytes));
        return this;
    }

    /// <summary>Runs it to its end.</summary>
    public void Run()
    {
        while (Next()) { }
    }

    /// <summary>Goes to the next row; false after the last, and the command is then as it was before its first.</summary>
    public bool Next()
    {
        var result = raw.sqlite3_step(_prepared);
        if (result == raw.SQLITE_ROW) return true;
        // What a step ended with comes again from the reset, and is told below.
        _ = raw.sqlite3_reset(_prepared);
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    /// <summary>Makes the command as it was before its first row; of one that is, nothing.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_prepared);

    /// <summary>Whether a column of the row, from 0 on, has no value.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_prepared, column) == raw.SQLITE_NULL;

    /// <summary>A number of the row.</summary>
    public long NumberAt(int column) => raw.sqlite3_column_int64(_prepared, column);

    /// <summary>A text of the row.</summary>
    public string TextAt(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(_prepared, column));

    /// <summary>A text or the bytes of the row, as long as the row lasts.</summary>
    public ReadOnlySpan<byte> BytesAt(int column) => raw.sqlite3_column_blob(_prepared, column);

    public void Dispose() => _prepared.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _file);
}
