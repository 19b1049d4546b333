using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>A prepared command of SQL with parameters by position.</summary>
internal sealed class Command : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="connection">The open file.</param>
    /// <param name="sql">SQL of ours with the parameters <c>$1</c>, <c>$2</c>…</param>
    /// <param name="parameters">How many there are.</param>
    public Command(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
