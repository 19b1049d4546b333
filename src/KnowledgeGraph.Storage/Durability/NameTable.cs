using KnowledgeGraph.Records.Errors;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>The numbers that the file uses for names. Names added by a write count only once it is committed.</summary>
internal sealed class NameTable : IDisposable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _names = [];
    private readonly List<string> _added = [];
    private readonly SqliteCommand _insert;

    public NameTable(SqliteConnection connection)
    {
        using (var select = connection.CreateCommand())
        {
            select.CommandText = "SELECT number, name FROM names";
            using var rows = select.ExecuteReader();
            while (rows.Read())
                Add(rows.GetInt32(0), rows.GetString(1));
        }
        _insert = connection.CreateCommand();
        _insert.CommandText = "INSERT INTO names (number, name) VALUES ($number, $name)";
        _insert.Parameters.Add("$number", SqliteType.Integer);
        _insert.Parameters.Add("$name", SqliteType.Text);
    }

    public string NameOf(int number) => _names.TryGetValue(number, out var name)
        ? name
        : throw new StoreFormatException($"A record of the store uses the name number {number}, which the file does not have.");

    /// <summary>The number of a name; a new one is written to the file in the running transaction.</summary>
    public int NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out var number)) return number;
        number = _numbers.Count + 1;
        _insert.Parameters[0].Value = number;
        _insert.Parameters[1].Value = name;
        _insert.ExecuteNonQuery();
        Add(number, name);
        _added.Add(name);
        return number;
    }

    public void Committed() => _added.Clear();

    public void RolledBack()
    {
        foreach (var name in _added)
        {
            _numbers.Remove(name, out var number);
            _names.Remove(number);
        }
        _added.Clear();
    }

    public void Dispose() => _insert.Dispose();

    private void Add(int number, string name)
    {
        _numbers.Add(name, number);
        _names.Add(number, name);
    }
}
